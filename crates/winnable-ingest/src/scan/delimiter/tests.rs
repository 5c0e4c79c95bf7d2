use super::{Delimiter, sniff_delimiter};

#[test]
fn the_delimiter_on_which_most_records_agree() {
    let check =
        |sample: &str, wanted| assert_eq!(sniff_delimiter(sample.as_bytes()), wanted, "{sample}");
    check("a,b\n1,2\n", Delimiter::Comma);
    check("a\tb\n1,2\t3\n", Delimiter::Tab);
    check("a|b\n1|2\n", Delimiter::Pipe);
    check("a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5\n", Delimiter::Semicolon); // B12
    check("name,tags\nx,a;b;c\ny,a\nz,a;b\n", Delimiter::Comma);
    check("\"a;b\",c\n\"d;e\",f\n", Delimiter::Comma);
    check("\"1,5\";\"x\"\n\"2,5\";\"y\"\n", Delimiter::Semicolon);
    check("a;b\n1;2\n3;4,5,6,7", Delimiter::Semicolon);
    check("name\nAcme\n", Delimiter::Comma);
    check("", Delimiter::Comma);
    check("a;b", Delimiter::Semicolon);
}
