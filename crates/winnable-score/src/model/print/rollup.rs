//! Printing `[rollup]`, every setting written out.

use winnable_model::Points;

use super::{line, quoted, texts};
use crate::model::read::short;
use crate::{LevelPoints, RollupSettings, Strategy};

pub(super) fn rollup(out: &mut String, settings: &RollupSettings) {
    out.push_str("\n[rollup]\n");
    line(out, "strategy", &quoted(settings.strategy.name()));
    if let Strategy::TopKMean(k) = settings.strategy {
        line(out, "k", &k.get().to_string());
    }
    line(out, "fit_cap", &short(settings.fit_cap));
    line(out, "engagement_cap", &short(settings.engagement_cap));
    line(out, "window_days", &settings.window_days.to_string());
    line(
        out,
        "required_roles",
        &texts(settings.required_roles.iter().map(|role| role.name())),
    );
    line(out, "fit", &levels(&settings.fit));
    let decision = &settings.decision;
    out.push_str("\n[rollup.decision]\n");
    line(out, "top", &decision.top.to_string());
    line(out, "people_cap", &short(decision.people_cap));
    line(out, "per_department", &short(decision.per_department));
    line(out, "breadth_cap", &short(decision.breadth_cap));
    line(out, "level", &levels(&decision.level));
    let role = &decision.role;
    line(
        out,
        "role",
        &inline(&[
            ("economic_buyer", role.economic_buyer),
            ("technical_buyer", role.technical_buyer),
            ("user", role.user),
            ("security_compliance", role.security_compliance),
            ("procurement", role.procurement),
            ("legal", role.legal),
            ("champion", role.champion),
        ]),
    );
    let champion = &settings.champion;
    out.push_str("\n[rollup.champion]\n");
    line(out, "champion", &champion.champion.to_string());
    line(out, "decision_maker", &champion.decision_maker.to_string());
    line(out, "other", &champion.other.to_string());
    out.push_str("\n[rollup.channel]\n");
    for (channel, rule) in &settings.channels {
        let (points, half_life, window) =
            (short(rule.points), rule.half_life_days, rule.window_days);
        let value = format!(
            "{{ points = {points}, half_life_days = {half_life}, window_days = {window} }}"
        );
        line(out, &quoted(channel.as_str()), &value);
    }
    out.push_str("\n[rollup.signal]\n");
    line(
        out,
        "half_life_days",
        &settings.signals.half_life_days.to_string(),
    );
    if !settings.signals.by_kind.is_empty() {
        let kinds: Vec<String> = settings
            .signals
            .by_kind
            .iter()
            .map(|(kind, days)| format!("{kind} = {days}"))
            .collect();
        line(out, "kinds", &format!("{{ {} }}", kinds.join(", ")));
    }
}

fn levels(points: &LevelPoints) -> String {
    inline(&[
        ("c_level", points.c_level),
        ("vp", points.vp),
        ("director", points.director),
        ("manager", points.manager),
        ("individual", points.individual),
        ("unknown", points.unknown),
    ])
}

fn inline(entries: &[(&str, Points)]) -> String {
    let entries: Vec<String> = entries
        .iter()
        .map(|(key, points)| format!("{key} = {}", short(*points)))
        .collect();
    format!("{{ {} }}", entries.join(", "))
}
