//! What we sent: on whom the effort goes, and what mails come to.

use winnable_metrics::Reason;
use winnable_metrics::pipeline::{Effort, Mailed, SURVEYED, mail_rates};
use winnable_metrics::registry::Metric;
use winnable_model::text::figures as texts;

use super::context::Context;
use super::engagement::targets;
use super::row::{MetricRow, Segment};
use super::touches::PersonTouches;

/// The touches of the people of an account.
fn people_of<'a>(
    context: &Context<'a>,
    account: usize,
) -> impl Iterator<Item = &'a PersonTouches> + use<'a> {
    let people = &context.ledger.touches.people;
    let members = context.assessment.members.get(account);
    let members = members.into_iter().flatten();
    members.filter_map(|at| people.get(*at as usize))
}

/// `email_rate`: open, click and reply.
pub(crate) fn mails(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let parts: Vec<(Option<Segment>, Vec<Mailed>)> = targets(context)
        .into_iter()
        .map(|(part, accounts)| {
            let people = accounts.iter().flat_map(|at| people_of(context, *at));
            (part, people.map(|person| person.mail).collect())
        })
        .collect();
    let mut rows = Vec::new();
    for variant in ["open", "click", "reply"] {
        for (part, people) in &parts {
            let rates = mail_rates(people).map(|rates| match variant {
                "open" => rates.open,
                "click" => rates.click,
                _ => rates.reply,
            });
            let row = context.row_of(metric, variant, part.as_ref());
            rows.push(row.counted_rate(rates));
        }
    }
    rows
}

/// `effort_split`: the whole is the share of which it is known to whom it went.
pub(crate) fn effort(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let customers = context.customers();
    let mut effort = Effort::default();
    for (at, touches) in context.ledger.touches.accounts.iter().enumerate() {
        let nobody = u64::from(touches.sent_to_nobody);
        let (mut new, mut later, mut undated) = (0, 0, nobody);
        for person in people_of(context, at) {
            new += u64::from(person.sent_new);
            later += u64::from(person.sent_later);
            undated += u64::from(person.sent_undated);
        }
        if customers.get(at) == Some(&true) {
            effort.existing_accounts += new + later + undated;
        } else {
            effort.new_contacts += new;
            effort.existing_contacts += later;
            effort.unknown += undated;
        }
    }
    let mut whole = context.row(metric, None);
    let shares = match effort.shares() {
        Ok(shares) => shares,
        Err(reason) => return vec![whole.reason(reason)],
    };
    let known = effort.all() - effort.unknown;
    whole.notes.push(texts::effort_of_others(SURVEYED));
    let known = winnable_metrics::Rate::new(known, effort.all(), Reason::NoTouches);
    let mut rows = vec![whole.counted_rate(known)];
    let names = [
        "new_contacts",
        "existing_contacts",
        "existing_accounts",
        super::context::UNKNOWN,
    ];
    for (name, share) in names.into_iter().zip(shares) {
        let part = Segment {
            by: "contacts",
            value: name.to_owned(),
        };
        let row = context.row(metric, Some(&part));
        if share.numerator > 0 || name != super::context::UNKNOWN {
            rows.push(row.counted_rate(Ok(share)));
        }
    }
    rows
}
