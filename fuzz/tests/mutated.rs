//! Files of every form with some of their bytes changed: a sound one is never far away, so that readers
//! are met behind their first checks.

use bolero::check;

use crate::table::read;

const SOUND: [&[u8]; 3] = [
    include_bytes!("seeds/small.xlsx"),
    include_bytes!("seeds/small.parquet"),
    include_bytes!("seeds/small.jsonl"),
];

#[test]
fn mutated() {
    check!().for_each(|input: &[u8]| {
        let [form, edits @ ..] = input else { return };
        let mut bytes = SOUND[usize::from(*form) % SOUND.len()].to_vec();
        for edit in edits.chunks_exact(3) {
            let at = usize::from(u16::from_le_bytes([edit[0], edit[1]])) % bytes.len();
            bytes[at] ^= edit[2];
        }
        if form & 0x80 != 0 {
            let cut = usize::from(*form) * bytes.len() / 256;
            bytes.truncate(cut);
        }
        assert_eq!(read(&bytes), read(&bytes));
    });
}
