use proptest::prelude::*;

use super::*;

proptest! {
    /// What a plain map holds is what the directory gives, in ascending order.
    #[test]
    fn every_value_is_found(entries in proptest::collection::vec((any::<u64>(), 0_u32..50), 0..400)) {
        // Few keys, so that some have many values.
        let entries: Vec<(u64, u32)> =
            entries.into_iter().map(|(key, value)| ((key % 37).wrapping_mul(0x9E37_79B9_7F4A_7C15), value)).collect();
        let directory = Directory::new(entries.clone());
        for (key, _) in &entries {
            let mut expected: Vec<u32> =
                entries.iter().filter(|(k, _)| k == key).map(|(_, value)| *value).collect();
            expected.sort_unstable();
            expected.dedup();
            prop_assert_eq!(directory.get(*key), expected.as_slice());
        }
        prop_assert_eq!(directory.get(0xDEAD_BEEF_0000_0001), &[] as &[u32]);
    }
}
