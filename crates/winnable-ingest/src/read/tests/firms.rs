use super::*;

#[test]
fn a_table_of_firms_keeps_its_codes_as_they_are() {
    let read = firms(
        "kind = \"firms\"\ndialect = \"none\"\n[source.columns]\nsector = \"naics\"\nsector_name = \"name\"\n\
         size_code = \"code\"\nsize_label = \"label\"\nfirms = \"firms\"\nestablishments = \"estb\"\nemployment = \"empl\"\n",
        "naics,name,code,label,firms,estb,empl\n\
         --,Total,01,Total,6395635,8298562,\"135,748,407\"\n\
         31-33,Manufacturing,07,100-499,20000,,x\n\
         31-33,Manufacturing,,100-499,20000,,\n\
         31-33,Manufacturing,08,500+,,,\n\
         31-33,Manufacturing,09,500+,1-2,,\n\
         31-33,Manufacturing,09,500+,-5,,\n\
         ,Manufacturing,09,500+,5,,\n",
    );
    let codes: Vec<_> = read
        .rows
        .iter()
        .map(|row| (&*row.sector, &*row.size_code, row.firms, row.employment))
        .collect();
    assert_eq!(
        codes,
        [
            ("--", "01", 6_395_635, Some(135_748_407)),
            ("31-33", "07", 20_000, None)
        ]
    );
    assert_eq!(read.rows[1].size_label.as_deref(), Some("100-499"));
    assert_eq!(read.cells(), [(3, "empl", Code::E0406)]);
    assert_eq!(
        read.quarantined(),
        [
            (4, Code::E0401),
            (5, Code::E0401),
            (6, Code::E0406),
            (7, Code::E0406),
            (8, Code::E0401),
        ]
    );
    assert_eq!(read.report.latest.latest(), None);
}
