//! Of the people to whom mails went, how many opened one, clicked in one, and answered one.

use serde::Serialize;

use crate::{Rate, Reason, Result};

/// What became of the mails to a person, over all of them: mails are not told apart in most exports,
/// people are.
#[expect(
    clippy::struct_excessive_bools,
    reason = "four things that are known of a person, each alone"
)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Mailed {
    /// A mail went to it.
    pub sent: bool,
    /// It opened one.
    pub opened: bool,
    /// It clicked in one.
    pub clicked: bool,
    /// It answered one.
    pub answered: bool,
}

/// Rates over the people to whom mails went.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct MailRates {
    /// Who opened one. Who clicked or answered has opened it, whatever its pictures reported.
    pub open: Rate,
    /// Who clicked in one.
    pub click: Rate,
    /// Who answered one.
    pub reply: Rate,
}

/// Open, click and reply rate of people. What is said of one to whom no mail is known to have gone is
/// in no rate: nobody knows how many there are like it.
///
/// ```
/// use winnable_metrics::pipeline::{Mailed, mail_rates};
///
/// let sent = Mailed { sent: true, ..Mailed::default() };
/// let clicked = Mailed { clicked: true, ..sent };
/// let rates = mail_rates(&[sent, sent, clicked, Mailed { opened: true, ..sent }])?;
/// assert_eq!((rates.open.value, rates.click.value, rates.reply.value), (0.5, 0.25, 0.0));
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::MissingInput`] when no mail went out.
pub fn mail_rates(people: &[Mailed]) -> Result<MailRates> {
    let sent = || people.iter().filter(|person| person.sent);
    let rate = |did: &dyn Fn(&Mailed) -> bool| {
        let did = sent().filter(|person| did(person)).count() as u64;
        Rate::new(did, sent().count() as u64, Reason::MissingInput)
    };
    Ok(MailRates {
        open: rate(&|one| one.opened || one.clicked || one.answered)?,
        click: rate(&|one| one.clicked)?,
        reply: rate(&|one| one.answered)?,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_said_of_people_without_a_mail_is_in_no_rate() {
        let nobody = Mailed {
            opened: true,
            clicked: true,
            answered: true,
            sent: false,
        };
        assert_eq!(mail_rates(&[nobody]), Err(Reason::MissingInput));
        let sent = Mailed {
            sent: true,
            ..Mailed::default()
        };
        let answered = Mailed {
            answered: true,
            ..sent
        };
        let rates = mail_rates(&[nobody, sent, answered]).unwrap();
        // Who answered without pictures has opened it.
        assert_eq!((rates.open.numerator, rates.open.denominator), (1, 2));
        assert_eq!((rates.click.numerator, rates.reply.numerator), (0, 1));
    }

    proptest! {
        #[test]
        fn no_more_click_or_answer_than_open(people: Vec<(bool, bool, bool, bool)>) {
            let people: Vec<Mailed> = people
                .into_iter()
                .map(|(sent, opened, clicked, answered)| Mailed { sent, opened, clicked, answered })
                .collect();
            if let Ok(rates) = mail_rates(&people) {
                prop_assert!(rates.click.numerator <= rates.open.numerator);
                prop_assert!(rates.reply.numerator <= rates.open.numerator);
                prop_assert!(rates.open.numerator <= rates.open.denominator);
            }
        }
    }
}
