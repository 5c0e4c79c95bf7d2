use winnable_model::{Direction, SignalKind};

use super::*;

const OWN: &str = "kind = \"engagements\"\ndialect = \"none\"\n[source.columns]\non = \"on\"\nchannel = \"channel\"\n";

fn directions(read: &Outcome<Engagement>) -> Vec<(&str, Direction, bool)> {
    let one = |touch: &'_ Engagement| (touch.direction, touch.answered);
    read.rows
        .iter()
        .map(|t| (t.channel.as_str(), one(t).0, one(t).1))
        .collect()
}

#[test]
fn without_a_column_the_channel_says_who_moved_first() {
    let read = touches(
        OWN,
        "on,channel\n2026-01-05,Webinar\n2026-01-06,LinkedIn Message\n2026-01-07,email\n2026-01-08,Carrier pigeon\n2026-01-09,ad_impression\n2026-01-10,\n",
    );
    assert_eq!(
        directions(&read),
        [
            ("webinar", Direction::Inbound, false),
            ("linkedin_message", Direction::Outbound, false),
            ("email", Direction::Outbound, false),
            ("carrier_pigeon", Direction::Outbound, false),
            ("ad_impression", Direction::Outbound, false),
            ("other", Direction::Outbound, false),
        ]
    );
    assert_eq!(
        read.report.latest.latest().unwrap().to_string(),
        "2026-01-10"
    );
    assert_eq!(
        read.report.latest.before().unwrap().to_string(),
        "2026-01-09"
    );
}

#[test]
fn other_names_of_a_channel_mean_the_channel() {
    let means = [
        (
            "web_visit",
            "website|Website Visit|site_visit|Page view|pageview|Web",
        ),
        ("form_fill", "Form submission|form"),
        ("content_download", "download|Whitepaper"),
        ("event", "Conference|trade show|event"),
        ("call", "phone|Phone call"),
        ("email", "E-Mail|mail|email sent"),
        ("email_click", "clicked_email|link click"),
        ("email_open", "Opened email"),
        ("email_reply", "reply|email_replied"),
        ("social", "LinkedIn"),
        ("linkedin_message", "LinkedIn message"),
        ("carrier_pigeon", "Carrier pigeon"),
    ];
    for (channel, names) in means {
        let rows: Vec<String> = names
            .split('|')
            .map(|name| format!("2026-01-05,{name}\n"))
            .collect();
        let read = touches(OWN, &format!("on,channel\n{}", rows.concat()));
        assert!(
            read.rows
                .iter()
                .all(|touch| touch.channel.as_str() == channel),
            "{names}"
        );
        let inbound = ![
            "call",
            "email",
            "social",
            "linkedin_message",
            "carrier_pigeon",
        ]
        .contains(&channel);
        assert!(
            read.rows
                .iter()
                .all(|touch| (touch.direction == Direction::Inbound) == inbound),
            "{channel}"
        );
    }
    // The user's own words come first, and a CRM's.
    let own = format!(
        "{OWN}[source.values]\nchannel = {{ \"Phone\" = \"hotline\", \"Blog\" = \"web\", \"x\" = \"form\" }}\n"
    );
    let read = touches(
        &own,
        "on,channel\n2026-01-05,phone\n2026-01-05,phone call\n2026-01-05,blog\n",
    );
    let channels: Vec<&str> = read
        .rows
        .iter()
        .map(|touch| touch.channel.as_str())
        .collect();
    assert_eq!(channels, ["hotline", "call", "web"]);
    let read = touches(
        "kind = \"engagements\"\ndialect = \"hubspot\"\n",
        "Activity ID,Activity Type,Activity Date\n1,LinkedIn,2026-01-05\n2,Page view,2026-01-05\n",
    );
    let channels: Vec<&str> = read
        .rows
        .iter()
        .map(|touch| touch.channel.as_str())
        .collect();
    assert_eq!(channels, ["linkedin_message", "web_visit"]);
}

/// Who agrees to a next meeting took part in what came before it; a meeting that nobody answered was none.
#[test]
fn a_meeting_that_was_set_is_an_answer_and_one_without_answer_is_none() {
    let read = touches(
        &format!("{OWN}outcome = \"outcome\"\ndirection = \"dir\"\n"),
        "on,channel,outcome,dir\n\
         2026-01-05,call,meeting_set,outbound\n\
         2026-01-05,demo,Meeting set,outbound\n\
         2026-01-05,meeting,no_answer,outbound\n\
         2026-01-05,email,no_answer,outbound\n\
         2026-01-05,meeting,무응답,outbound\n",
    );
    assert_eq!(
        directions(&read),
        [
            ("call", Direction::Outbound, true),
            ("demo", Direction::Outbound, true),
            ("email", Direction::Outbound, false),
        ]
    );
    assert_eq!(read.skipped(), [(SkipReason::NotHeld, 2)]);
}

#[test]
fn outcomes_answer_and_meetings_may_not_have_been_held() {
    let read = touches(
        &format!("{OWN}outcome = \"outcome\"\ndirection = \"dir\"\n"),
        "on,channel,outcome,dir\n\
         2026-01-05,call,Connected,\n\
         2026-01-05,call,no_answer,outbound\n\
         2026-01-05,meeting,Completed,\n\
         2026-01-05,meeting,No show,\n\
         2026-01-05,demo,Rescheduled,\n\
         2026-01-05,email,,Inbound\n\
         2026-01-05,email,,sideways\n",
    );
    assert_eq!(
        directions(&read),
        [
            ("call", Direction::Outbound, true),
            ("call", Direction::Outbound, false),
            ("meeting", Direction::Outbound, true),
            ("email", Direction::Inbound, false),
            ("email", Direction::Outbound, false),
        ]
    );
    assert_eq!(read.skipped(), [(SkipReason::NotHeld, 2)]);
    assert_eq!(read.cells(), [(8, "dir", Code::E0411)]);
}

#[test]
fn notes_and_planned_tasks_touch_nobody() {
    let read = touches(
        &format!("{OWN}status = \"status\"\ndeleted = \"deleted\"\n"),
        "on,channel,status,deleted\n\
         2026-01-05,Note,,\n\
         2026-01-05,Task,Not Started,\n\
         2026-01-05,Task,,\n\
         2026-01-05,Task,Completed,\n\
         ,Call,Planned,\n\
         2026-01-05,Call,Completed,\n\
         2026-01-05,Call,,true\n",
    );
    let channels: Vec<&str> = read
        .rows
        .iter()
        .map(|touch| touch.channel.as_str())
        .collect();
    assert_eq!(channels, ["task", "call"]);
    assert_eq!(
        read.skipped(),
        [
            (SkipReason::Deleted, 1),
            (SkipReason::Planned, 3),
            (SkipReason::Note, 1)
        ]
    );
}

#[test]
fn a_status_of_ones_own_counts_beside_a_flag_that_says_closed() {
    let read = touches(
        "kind = \"engagements\"\ndialect = \"salesforce\"\n",
        "Id,ActivityDate,TaskSubtype,Status,IsClosed,WhoId\n\
         00T1,2026-01-05,Call,Logged by robot,TRUE,003bm00000zapth\n\
         00T2,2026-01-05,Call,Logged by robot,FALSE,003bm00000zapth\n\
         00T3,2026-01-05,Call,,,003bm00000zapth\n",
    );
    assert_eq!(read.rows.len(), 2);
    assert_eq!(read.skipped(), [(SkipReason::Planned, 1)]);
}

#[test]
fn what_is_not_done_touches_nobody_in_the_words_of_each_crm() {
    let generic = format!("{OWN}status = \"done\"\n");
    let generic = touches(
        &generic,
        "on,channel,done\n\
         2026-01-05,Call,True\n\
         2030-01-05,Call,False\n\
         2030-01-05,Follow-up,no\n\
         2026-01-06,Demo,2026-01-06\n\
         2030-01-05,Meeting,Cancelled\n\
         2030-01-05,Call,미완료\n",
    );
    assert_eq!(generic.rows.len(), 2);
    assert_eq!(
        generic.skipped(),
        [(SkipReason::Planned, 3), (SkipReason::NotHeld, 1)]
    );
    assert_eq!(
        generic.report.latest.latest().unwrap().to_string(),
        "2026-01-06"
    );

    let crms = [
        (
            "salesforce",
            "Id,WhoId,ActivityDate,TaskSubtype,Task Status\n\
             00T1,003bm00000zapth,2026-01-05,Call,Completed\n\
             00T2,003bm00000zapth,2030-01-05,Call,In Progress\n",
        ),
        (
            "salesforce",
            "Id,WhoId,ActivityDate,TaskSubtype,IsClosed\n\
             00T1,003bm00000zapth,2026-01-05,Call,true\n\
             00T2,003bm00000zapth,2030-01-05,Call,false\n",
        ),
        (
            "hubspot",
            "Record ID,Activity type,Activity date,Task Status,Associated Contact IDs\n\
             1,Task,2026-01-05,COMPLETED,7\n\
             2,Task,2030-01-05,NOT_STARTED,7\n",
        ),
        (
            "hubspot",
            "engagement_id,type,hs_timestamp,hs_task_is_completed,contact_id\n\
             1,TASK,2026-01-05,1,7\n\
             2,TASK,2030-01-05,0,7\n",
        ),
        (
            "pipedrive",
            "Activity - ID,Activity - Type,Activity - Due date,Activity - Done,Organization - Name\n\
             1,Call,2026-01-05,Done,Acme\n\
             2,Call,2030-01-05,To do,Acme\n",
        ),
        (
            "pipedrive",
            "Activity - ID,Activity - Type,Activity - Due date,Activity - Status,Organization - Name\n\
             1,Call,2026-01-05,Done,Acme\n\
             2,Call,2030-01-05,Overdue,Acme\n",
        ),
    ];
    for (dialect, csv) in crms {
        let toml = format!("kind = \"engagements\"\ndialect = \"{dialect}\"\n");
        let read = touches(&toml, csv);
        assert_eq!(read.rows.len(), 1, "{csv}");
        assert_eq!(read.skipped(), [(SkipReason::Planned, 1)], "{csv}");
        let latest = read.report.latest.latest().unwrap();
        assert_eq!(latest.to_string(), "2026-01-05", "{csv}");
    }
}

#[test]
fn a_touch_without_a_day_is_set_aside() {
    let read = touches(
        OWN,
        "on,channel\n,call\n2026-02-30,call\n0000-00-00,call\n45292,call\n2026-01-31,call\n",
    );
    assert_eq!(
        read.quarantined(),
        [
            (2, Code::E0401),
            (3, Code::E0407),
            (4, Code::E0407),
            (5, Code::E0407)
        ]
    );
    assert_eq!(read.report.quarantined[1].column.as_deref(), Some("on"));
    assert_eq!(read.report.quarantined[1].raw, "2026-02-30,call");
}

#[test]
fn people_and_accounts_of_touches() {
    let read = touches(
        &format!(
            "{OWN}who_id = \"who\"\nlead_id = \"lead\"\nemail = \"mail\"\naccount_id = \"acc\"\n\
             user_agent = \"agent\"\nbot = \"bot\"\n[source.fixed]\ndirection = \"inbound\"\n"
        ),
        "on,channel,who,lead,mail,acc,agent,bot\n\
         2026-01-05,email_click,00Qbm00000Orxk5,,A@B.com,001C000000o4OOI,Mozilla/5.0 (GoogleImageProxy),\n\
         2026-01-05,email_click,003bm00000zapth,l-1,,,Mozilla/5.0,yes\n\
         2026-01-05,email_click,,,,,Mozilla/5.0,\n",
    );
    let links: Vec<_> = read.rows.iter().map(|touch| &touch.person).collect();
    assert_eq!(
        links[0].lead.as_ref().unwrap().as_str(),
        "00Qbm00000Orxk5EAB"
    );
    assert_eq!(
        (links[0].contact.as_ref(), links[0].email.as_deref()),
        (None, Some("a@b.com"))
    );
    assert_eq!(
        links[1].contact.as_ref().unwrap().as_str(),
        "003bm00000zapthAAA"
    );
    assert_eq!(links[1].lead.as_ref().unwrap().as_str(), "l-1");
    assert!(links[2].is_empty());
    assert_eq!(
        read.rows[0].account.id.as_ref().unwrap().as_str(),
        "001C000000o4OOIIA2"
    );
    assert!(
        read.rows
            .iter()
            .all(|touch| touch.direction == Direction::Inbound)
    );
    assert_eq!(
        [true, true, false].to_vec(),
        read.rows.iter().map(|t| t.bot).collect::<Vec<_>>()
    );
}

#[test]
fn signals_have_a_kind_and_a_strength() {
    let read = signals(
        "kind = \"signals\"\ndialect = \"none\"\n[source.columns]\non = \"on\"\nkind = \"kind\"\n\
         topic = \"topic\"\nstrength = \"strength\"\naccount_domain = \"domain\"\n",
        "on,kind,topic,strength,domain\n\
         2026-01-05,Job Posting,,3.5,acme.com\n\
         2026-01-06,,crm,,not a domain\n\
         2026-01-07,rumour,,1,\n\
         2026-01-08,funding,,much,acme.com\n\
         soon,funding,,1,acme.com\n",
    );
    let kinds: Vec<_> = read
        .rows
        .iter()
        .map(|s| (s.kind, s.strength.to_string()))
        .collect();
    let one = || "1".to_owned();
    assert_eq!(
        kinds,
        [
            (SignalKind::JobPosting, "3.5".to_owned()),
            (SignalKind::TopicSearch, one()),
            (SignalKind::Other, one()),
        ]
    );
    assert_eq!(read.quarantined(), [(5, Code::E0406), (6, Code::E0407)]);
    assert_eq!(read.cells(), [(3, "domain", Code::E0503)]);
}
