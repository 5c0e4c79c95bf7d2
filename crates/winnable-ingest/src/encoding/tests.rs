use std::io::Cursor;

use super::*;

fn found(bytes: &[u8]) -> Result<(TextEncoding, bool), FileError> {
    let found = find_encoding(&mut Cursor::new(bytes), &ReadAs::default())?;
    Ok((found.encoding, found.guessed))
}

fn cp949(text: &str) -> Vec<u8> {
    encoding_rs::EUC_KR.encode(text).0.into_owned()
}

#[test]
fn marks_and_utf8_are_no_guess() {
    let cases: [(&[u8], TextEncoding); 6] = [
        (b"", TextEncoding::Utf8),
        (b"a,b\n", TextEncoding::Utf8),
        ("이름\n삼성\n".as_bytes(), TextEncoding::Utf8),
        (b"\xEF\xBB\xBFa\n", TextEncoding::Utf8Bom),
        (b"\xFF\xFEa\0", TextEncoding::Utf16Le),
        (b"\xFE\xFF\0a", TextEncoding::Utf16Be),
    ];
    for (bytes, encoding) in cases {
        assert_eq!(found(bytes).expect("text"), (encoding, false), "{bytes:?}");
    }
    for mark in [&b"\xFF\xFE\0\0a\0\0\0"[..], b"\0\0\xFE\xFF\0\0\0a"] {
        assert_eq!(found(mark).expect_err("UTF-32").code().name(), "E0302");
    }
}

#[test]
fn one_bad_line_of_many_is_damage() {
    let mut file = "이름,x\n삼성,1\n".repeat(600).into_bytes();
    file.extend_from_slice(b"\xFF,2\n");
    assert_eq!(found(&file).expect("UTF-8"), (TextEncoding::Utf8, false));
    // Short files have no thousand lines.
    let short = ["이름,x\n삼성,1\n".as_bytes(), b"\xFF,2\n"].concat();
    assert_eq!(found(&short).expect("UTF-8"), (TextEncoding::Utf8, false));
}

#[test]
fn korean_is_told_by_everyday_syllables() {
    let guessed = (TextEncoding::Cp949, true);
    let many = "이름,도시\n한빛전자,서울\n똠방각하,부산\n펲시,대전\n".repeat(50);
    assert_eq!(found(&cp949(&many)).expect("Korean"), guessed);
    let one = cp949(&format!(
        "name,city\n{}서울,x\n",
        "Acme,Busan\n".repeat(998)
    ));
    assert_eq!(found(&one).expect("Korean"), guessed);
    // One damaged row does not make Korean Chinese.
    let mut damaged = cp949(&many);
    damaged.extend_from_slice(b"\xB0,x\n");
    assert_eq!(found(&damaged).expect("Korean"), guessed);
}

#[test]
fn other_scripts_are_not_taken_for_korean() {
    let japanese = "名前,住所\n株式会社東京商事,東京都千代田区丸の内\n北海道開発株式会社,札幌市中央区\nこれはテストのデータです,大阪市\n";
    let chinese = "名称,城市\n上海浦东发展银行,上海市\n深圳市腾讯计算机系统有限公司,深圳市\n中国石油天然气集团公司,北京市\n";
    let taiwanese = "名稱,城市\n台灣積體電路製造股份有限公司,新竹市\n鴻海精密工業股份有限公司,新北市\n中華電信股份有限公司,臺北市\n";
    let cases = [
        (
            encoding_rs::SHIFT_JIS.encode(japanese).0,
            TextEncoding::ShiftJis,
        ),
        (encoding_rs::GBK.encode(chinese).0, TextEncoding::Gbk),
        (encoding_rs::BIG5.encode(taiwanese).0, TextEncoding::Big5),
    ];
    for (bytes, encoding) in cases {
        assert_eq!(found(&bytes).expect("text"), (encoding, true));
    }
    let western = "name,city\nCafé Müller,Köln\nL’Oréal,Paris\nPeña & Söhne,Málaga\n";
    let western = encoding_rs::WINDOWS_1252.encode(western).0;
    assert_eq!(
        found(&western).expect("text"),
        (TextEncoding::Windows1252, true)
    );
}

#[test]
fn a_symbol_in_a_word_speaks_against_the_guess() {
    // Bogotá, Malmö and San José, as a Mac writes them.
    let mac = b"name,city\na,Bogot\x87\nb,Malm\x9a\nc,San Jos\x8e\n";
    let refused = found(mac).expect_err("no guess");
    assert_eq!(refused.code().name(), "E0301");
    let text = refused.to_string();
    for part in [
        "macintosh (`Bogotá`)",
        "windows-1252 (`Bogot‡`)",
        "--encoding",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    for text in ["Bogot‡", "M‡laga", "San JosŽ", "S‹o", "C—rdoba"] {
        assert!(!guess::reads_as_text(text), "{text}");
    }
    for text in [
        "L’Oréal – Paris",
        "Acme® Inc.",
        "5 °C, 20 m²",
        "“Köln”",
        "Škoda, ŠKODA",
        "€5",
    ] {
        assert!(guess::reads_as_text(text), "{text}");
    }
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn utf16_without_its_mark_is_told_in_both_orders() {
    let rows = "가야,서울\n一二三,丸の内\n갊,\u{3000}긍\n".repeat(20);
    let texts = [
        "id,name".to_owned(),
        "id,name\na1,Acme\n".to_owned(),
        "id;city\r\n1;Malmö\r\n2;São Paulo\r\n".to_owned(),
        format!("이름\t도시\r\n{}", "한빛전자 주식회사\t서울\r\n".repeat(9)),
        format!("이름,도시\n{rows}"),
        "name,sign\nAcme ™,“€5”\n😀,㈜\n".to_owned(),
    ];
    for text in texts {
        let low = found(&utf16(&text, u16::to_le_bytes)).expect("text");
        assert_eq!(low, (TextEncoding::Utf16Le, true), "{text}");
        let high = found(&utf16(&text, u16::to_be_bytes)).expect("text");
        assert_eq!(high, (TextEncoding::Utf16Be, true), "{text}");
    }
    // A file that is cut in the middle of a character, and one with a NUL.
    let mut cut = utf16("id,name\na1,한빛\n", u16::to_le_bytes);
    cut.pop();
    assert_eq!(found(&cut).expect("text").0, TextEncoding::Utf16Le);
    let nul = format!("id,name\n{}a\0,x\n", "a1,한빛\n".repeat(200));
    let nul = found(&utf16(&nul, u16::to_be_bytes)).expect("text");
    assert_eq!(nul.0, TextEncoding::Utf16Be);
}

#[test]
fn nuls_alone_make_no_utf16() {
    let text = "이름,도시\n삼성,서울\n".repeat(100);
    let damaged = text.replacen("성", "\0", 20);
    assert_eq!(
        found(damaged.as_bytes()).expect("UTF-8").0,
        TextEncoding::Utf8
    );
    let korean = cp949(&damaged);
    assert_eq!(found(&korean).expect("CP949").0, TextEncoding::Cp949);
    let padded = "a\0,b\0\nc\0,d\0\n".repeat(50);
    assert!(
        found(padded.as_bytes()).is_err(),
        "every third byte is none"
    );
    let numbers: Vec<u8> = (0..4096_u32).flat_map(u32::to_le_bytes).collect();
    let refused = found(&numbers).expect_err("numbers").to_string();
    assert!(refused.contains("binary"), "{refused}");
}

#[test]
fn what_is_likely_utf16_is_refused_with_the_flag_to_give() {
    let rows = "a1,한빛\u{E000}\n".repeat(50);
    for (bytes, name) in [
        (utf16(&rows, u16::to_le_bytes), "utf-16le"),
        (utf16(&rows, u16::to_be_bytes), "utf-16be"),
    ] {
        let refused = found(&bytes).expect_err("letters that mean nothing");
        assert_eq!(refused.code().name(), "E0301");
        let said = refused.to_string();
        assert!(
            said.contains("`--encoding`") && said.contains(name),
            "{said}"
        );
    }
}
