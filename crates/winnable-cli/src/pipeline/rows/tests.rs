use super::shape;

#[test]
fn a_masked_text_keeps_its_form_alone() {
    assert_eq!(shape("kim.민@@acme-7"), "xxx.x@@xxxx-9");
    assert_eq!(shape("010-1234"), "999-9999");
}
