//! What follows from the ICP itself: standard forms, channels, the message.

use winnable_engine::ValueData;
use winnable_icp::profile::{Channel, MessagePart, channels as rows, message_rows};
use winnable_model::text::icp::check as texts;
use winnable_model::text::report as report_texts;
use winnable_model::{Localised, Text};

use super::heading;
use crate::facts::standards_lines;
use crate::icp::check::ProfileReport;
use crate::lines::Look;
use crate::terminal::{escape, hang};

/// How many accounts have each field in its standard form.
pub(super) fn standards(report: &ProfileReport<'_>, options: Look) -> Vec<String> {
    let accounts = report.check.rows.len() as u64;
    let Look { width, lang, .. } = options;
    let text = standards_lines(&report.check.standards, accounts, lang, width);
    let lines = text.lines().skip_while(|line| line.is_empty());
    lines.map(str::to_owned).collect()
}

/// How many accounts know what high-value accounts are found by.
pub(super) fn value_data(report: &ProfileReport<'_>, options: Look) -> Vec<String> {
    let Look { width, lang, .. } = options;
    let accounts = report.check.rows.len() as u64;
    let mut lines = heading(&texts::value_data(), options);
    for (kind, fact, known) in &report.check.value_data {
        let kind = match kind {
            ValueData::LifetimeValue => texts::lifetime_value(),
            ValueData::Financial => texts::financial(),
            ValueData::Engagement => texts::engagement(),
            ValueData::Projects => texts::projects(),
        };
        let name = &report.catalogue.spec(*fact).name;
        let share = report_texts::share(*known, accounts).text(lang);
        let text = format!("{}, {name}: {share}", kind.text(lang));
        lines.extend(hang("  ", &text, width));
    }
    lines
}

/// The channels, each with what it lacks.
pub(super) fn channels(report: &ProfileReport<'_>, options: Look) -> Vec<String> {
    let Look { width, lang, .. } = options;
    let mut lines = heading(&texts::channels(), options);
    for row in rows(report.profile) {
        let keys: Vec<&str> = row.lacks.iter().map(|need| need.key()).collect();
        let mut said = vec![if row.fits() {
            texts::fits()
        } else {
            texts::lacks(&keys.join(", "))
        }];
        said.extend(row.size_leads_to_it.map(|leads| {
            if leads {
                texts::size_for()
            } else {
                texts::size_against()
            }
        }));
        let said: Vec<String> = said.iter().map(|text| text.text(lang)).collect();
        let name = channel(row.channel).text(lang);
        let text = format!("{name}: {}", said.join("; "));
        lines.extend(hang("  ", &text, width));
    }
    lines
}

/// The parts of the message.
pub(super) fn message(report: &ProfileReport<'_>, options: Look) -> Vec<String> {
    let Look { width, lang, .. } = options;
    let mut lines = heading(&texts::message(), options);
    for row in message_rows(report.profile) {
        let said = match row.text {
            None => texts::missing().text(lang),
            Some(text) if row.holds => text.to_owned(),
            Some(text) => format!("{text} ({})", texts::no_metric().text(lang)),
        };
        let name = part(row.part).text(lang);
        let text = escape(&format!("{name}: {said}")).into_owned();
        lines.extend(hang("  ", &text, width));
    }
    lines
}

fn channel(of: Channel) -> Text {
    match of {
        Channel::Outbound => texts::outbound(),
        Channel::Content => texts::content(),
        Channel::Partner => texts::partner(),
        Channel::Marketplace => texts::marketplace(),
    }
}

fn part(of: MessagePart) -> Text {
    match of {
        MessagePart::Target => texts::target(),
        MessagePart::Situation => texts::situation(),
        MessagePart::Cost => texts::cost(),
        MessagePart::Change => texts::change(),
    }
}
