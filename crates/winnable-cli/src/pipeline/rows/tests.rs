use super::masked;

#[test]
fn a_masked_text_keeps_its_form_alone() {
    assert_eq!(masked("kim.민@@acme-7"), "xxx.x@@xxxx-9");
    assert_eq!(masked("010-1234"), "999-9999");
}
