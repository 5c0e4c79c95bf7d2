//! Real files that revenue metrics read, through a mapping as `init` proposes it.

use winnable_ingest::{
    Seen, SkipReason, read_contracts, read_firms, read_opportunities, read_people, read_retention,
    read_spend, read_stages,
};
use winnable_model::{
    Contract, FirmCount, Opportunity, Outcome, Person, RetentionEvent, RetentionKind, SpendLine,
    StageChange,
};

use super::mapped::read;

#[test]
fn ravenstack_subscriptions_and_churn() {
    let contracts = read::<Contract>(
        "ravenstack_saas/ravenstack_subscriptions.csv",
        "kind = \"contracts\"\n[source.columns]\nid = \"subscription_id\"\naccount_id = \"account_id\"\n\
         plan = \"plan_tier\"\nstart = \"start_date\"\nend = \"end_date\"\nended = \"churn_flag\"\n\
         trial = \"is_trial\"\nmrr = \"mrr_amount\"\narr = \"arr_amount\"\n",
        |file, plan, sink| read_contracts(file, plan, &mut Seen::new(), sink).unwrap(),
    );
    let Some((rows, report)) = contracts else {
        return;
    };
    assert_eq!((rows.len(), report.cells.total()), (5_000, 0));
    assert!(
        rows.iter()
            .all(|row| row.start.is_some() && row.mrr.is_some())
    );
    assert!(rows.iter().all(|row| row.ended == Some(row.end.is_some())));

    let churn = read::<RetentionEvent>(
        "ravenstack_saas/ravenstack_churn_events.csv",
        "kind = \"retention\"\n[source.columns]\nid = \"churn_event_id\"\non = \"churn_date\"\n\
         amount = \"refund_amount_usd\"\nreason = \"reason_code\"\naccount_id = \"account_id\"\n\
         [source.fixed]\nkind = \"churn\"\n",
        |file, plan, sink| read_retention(file, plan, &mut Seen::new(), sink).unwrap(),
    );
    let Some((rows, report)) = churn else { return };
    assert_eq!((rows.len(), report.cells.total()), (600, 0));
    assert!(rows.iter().all(|row| row.kind == RetentionKind::Churn));
}

#[test]
fn telco_customers_say_how_long_they_have_been_ones() {
    let contracts = read::<Contract>(
        "telco_churn/WA_Fn-UseC_-Telco-Customer-Churn.csv",
        "kind = \"contracts\"\n[source.columns]\nid = \"customerID\"\ntenure_months = \"tenure\"\n\
         ended = \"Churn\"\nmrr = \"MonthlyCharges\"\n",
        |file, plan, sink| read_contracts(file, plan, &mut Seen::new(), sink).unwrap(),
    );
    let Some((rows, report)) = contracts else {
        return;
    };
    assert_eq!((rows.len(), report.cells.total()), (7_043, 0));
    let ended = rows.iter().filter(|row| row.ended == Some(true)).count();
    assert_eq!(ended, 1_869);
    let new = rows.iter().filter(|row| row.tenure_months == Some(0));
    assert_eq!(new.count(), 11);
}

#[test]
fn advertising_platforms_bill_in_units_of_their_own() {
    let spend = |name: &str, amount: &str| {
        read::<SpendLine>(
            &format!("lead_to_account_revops/{name}.csv"),
            &format!(
                "kind = \"spend\"\n[source.columns]\nimpressions = \"impressions\"\nclicks = \"clicks\"\n\
                 programme = \"campaign_id\"\n{amount}\n"
            ),
            |file, plan, sink| read_spend(file, plan, &mut Seen::new(), sink).unwrap(),
        )
    };
    for (name, amount, first) in [
        (
            "google_ads_performance_daily",
            "on = \"date\"\namount = \"cost_micros\"",
            "16.2172",
        ),
        (
            "meta_ads_performance_daily",
            "on = \"date_start\"\nuntil = \"date_stop\"\namount = \"spend_cents\"",
            "198",
        ),
        (
            "linkedin_ads_performance_daily",
            "on = \"date\"\namount = \"cost_in_usd\"",
            "40.252317913927065",
        ),
    ] {
        let Some((rows, report)) = spend(name, amount) else {
            return;
        };
        let amount = rows[0].amount.as_ref().unwrap().amount();
        assert_eq!(amount.normalize().to_string(), first, "{name}");
        assert_eq!(report.cells.total(), 0, "{name}");
        assert_eq!(report.tally.quarantined, 0, "{name}");
        assert!(rows.iter().all(|row| row.clicks.is_some()), "{name}");
    }
}

#[test]
fn the_census_counts_firms_by_sector_and_size() {
    let firms = read::<FirmCount>(
        "census_susb/susb_us_sector_size_2022.csv",
        "kind = \"firms\"\n[source.columns]\nsector = \"naics_sector\"\nsector_name = \"naics_description\"\n\
         size_code = \"entrsize_code\"\nsize_label = \"entrsize_label\"\nfirms = \"firms\"\n\
         establishments = \"establishments\"\nemployment = \"employment\"\n",
        |file, plan, sink| read_firms(file, plan, sink).unwrap(),
    );
    let Some((rows, report)) = firms else { return };
    assert_eq!((report.tally.quarantined, report.cells.total()), (0, 0));
    let total = &rows[0];
    assert_eq!((&*total.sector, &*total.size_code), ("--", "01"));
    assert_eq!(total.firms, 6_395_635);
}

#[test]
fn olist_leads_and_the_deals_that_they_became() {
    let leads = read::<Person>(
        "olist_funnel/olist_marketing_qualified_leads_dataset.csv",
        "kind = \"leads\"\n[source.columns]\nid = \"mql_id\"\ncreated = \"first_contact_date\"\n\
         source = \"origin\"\n[source.fixed]\nis_mql = \"true\"\n",
        |file, plan, sink| read_people(file, plan, &mut Seen::new(), sink).unwrap(),
    );
    let Some((leads, report)) = leads else { return };
    assert_eq!((leads.len(), report.cells.total()), (8_000, 0));
    let mql = leads.iter().filter_map(|lead| lead.funnel.as_deref());
    assert_eq!(
        mql.filter(|funnel| funnel.is_mql == Some(true) && funnel.created.is_some())
            .count(),
        8_000
    );
    let deals = read::<Opportunity>(
        "olist_funnel/olist_closed_deals_dataset.csv",
        "kind = \"opportunities\"\n[source.columns]\nid = \"mql_id\"\nlead_id = \"mql_id\"\n\
         won_date = \"won_date\"\n[source.fixed]\noutcome = \"won\"\n",
        |file, plan, sink| read_opportunities(file, plan, &mut Seen::new(), sink).unwrap(),
    );
    let Some((deals, _)) = deals else { return };
    assert_eq!(deals.len(), 842);
    assert!(
        deals
            .iter()
            .all(|deal| deal.outcome == Outcome::Won && deal.close.is_some())
    );
}

#[test]
fn a_history_of_salesforce_is_read_by_its_header() {
    let history = read::<StageChange>(
        "salesforce_powerbi_sample/OpportunityHistory.csv",
        "kind = \"stages\"\n",
        |file, plan, sink| read_stages(file, plan, sink).unwrap(),
    );
    let Some((rows, report)) = history else {
        return;
    };
    assert!(!rows.is_empty());
    let skipped: u64 = [SkipReason::Deleted, SkipReason::Blank]
        .iter()
        .filter_map(|reason| report.tally.skipped.get(reason))
        .sum();
    assert_eq!(report.tally.rows_read, rows.len() as u64 + skipped);
    assert!(rows.iter().all(|row| row.second.is_some()));
}
