//! Exports of CRMs that have no dialect of their own: what their columns are is guessed, and the
//! columns without which a list cannot be made come out right.
//!
//! The headers of Zoho, Dynamics and Apollo were seen in public code that reads such exports; those of
//! the others are written from knowledge of the products. What is expected of them was written down
//! before, column by column, and the rows are invented.

use std::io::Cursor;

use winnable_ingest::{ReadAs, TableSample, propose};

/// A file of a vendor: its name, its lines, and what is expected of it.
struct Export {
    path: &'static str,
    text: &'static str,
    /// `kind: field=header`, and so on; other fields may come out besides.
    expected: (&'static str, &'static [(&'static str, &'static str)]),
}

const EXPORTS: &[Export] = &[
    Export {
        path: "zoho/Deals_2026.csv",
        text: "Record Id,Deal Owner.id,Deal Owner,Deal Name,Account Name.id,Account Name,Contact Name.id,Contact Name,Stage,Amount,Closing Date,Probability,Lead Source,Created Time,Modified Time,Pipeline,Reason For Loss\n\
               zcrm_5001,zcrm_1,Kim Owner,Rollout A,zcrm_7001,Acme,zcrm_9001,Lee Buyer,Closed Won,12000,2026-03-01,100,Web,2025-11-02 09:30:00,2026-03-01 10:00:00,Standard,\n\
               zcrm_5002,zcrm_1,Kim Owner,Rollout B,zcrm_7002,Bolt,zcrm_9002,Park Buyer,Negotiation/Review,8000,2026-05-01,75,Web,2025-12-02 09:30:00,2026-03-01 10:00:00,Standard,\n",
        expected: (
            "opportunities",
            &[
                ("id", "Record Id"),
                ("name", "Deal Name"),
                ("account_id", "Account Name.id"),
                ("account_name", "Account Name"),
                ("stage", "Stage"),
                ("amount", "Amount"),
                ("close", "Closing Date"),
                ("created", "Created Time"),
                ("owner", "Deal Owner"),
                ("loss_reason", "Reason For Loss"),
            ],
        ),
    },
    Export {
        path: "zoho/Accounts_2026.csv",
        text: "Record Id,Account Owner.id,Account Owner,Account Name,Phone,Website,Account Type,Industry,Employees,Annual Revenue,Billing City,Billing State,Billing Code,Billing Country,Created Time,Modified Time\n\
               zcrm_7001,zcrm_1,Kim Owner,Acme,+1 212 555 0100,https://acme.com,Customer,Technology,120,5000000,New York,NY,10001,USA,2024-01-02 09:30:00,2026-03-01 10:00:00\n\
               zcrm_7002,zcrm_1,Kim Owner,Bolt,+1 212 555 0101,https://bolt.io,Prospect,Retail,40,900000,Boston,MA,02101,USA,2024-05-02 09:30:00,2026-03-01 10:00:00\n",
        expected: (
            "accounts",
            &[
                ("id", "Record Id"),
                ("name", "Account Name"),
                ("website", "Website"),
                ("industry", "Industry"),
                ("employees", "Employees"),
                ("annual_revenue", "Annual Revenue"),
                ("country", "Billing Country"),
                ("city", "Billing City"),
                ("created", "Created Time"),
                ("owner", "Account Owner"),
            ],
        ),
    },
    Export {
        path: "zoho/Leads_2026.csv",
        text: "Record Id,Lead Owner,Company,First Name,Last Name,Title,Email,Phone,Website,Lead Source,Lead Status,Industry,No. of Employees,Annual Revenue,Created Time,Modified Time,Email Opt Out\n\
               zcrm_31,Kim Owner,Cobalt,Ann,Lee,CTO,ann@cobalt.com,+1 212 555 0102,cobalt.com,Web,Contacted,Energy,80,100000,2026-01-02 09:30:00,2026-03-01 10:00:00,false\n\
               zcrm_32,Kim Owner,Dune,Bob,Ray,CFO,bob@dune.com,+1 212 555 0103,dune.com,Event,Not Contacted,Energy,20,50000,2026-01-05 09:30:00,2026-03-01 10:00:00,true\n",
        expected: (
            "leads",
            &[
                ("id", "Record Id"),
                ("account_name", "Company"),
                ("first_name", "First Name"),
                ("last_name", "Last Name"),
                ("title", "Title"),
                ("email", "Email"),
                ("website", "Website"),
                ("source", "Lead Source"),
                ("stage", "Lead Status"),
                ("created", "Created Time"),
                ("do_not_contact", "Email Opt Out"),
            ],
        ),
    },
    Export {
        path: "d365/All Opportunities.csv",
        text: "(Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Topic,Potential Customer,Status,Pipeline Phase,Est. Close Date,Est. Revenue,Probability,Owner,Created On\n\
               0f1a2b3c-1111-4a5b-8c9d-000000000001,abc123==,3/1/2026 10:00 AM,Renewal,Acme,Open,2-Develop,6/30/2026,12500.00,40,Kim Owner,11/20/2025 9:30 AM\n\
               0f1a2b3c-1111-4a5b-8c9d-000000000002,abd123==,3/2/2026 10:00 AM,New site,Bolt,Won,4-Close,2/28/2026,7000.00,100,Kim Owner,10/13/2025 9:30 AM\n",
        expected: (
            "opportunities",
            &[
                ("id", "(Do Not Modify) Opportunity"),
                ("name", "Topic"),
                ("account_name", "Potential Customer"),
                ("outcome", "Status"),
                ("stage", "Pipeline Phase"),
                ("close", "Est. Close Date"),
                ("amount", "Est. Revenue"),
                ("created", "Created On"),
                ("probability", "Probability"),
                ("owner", "Owner"),
            ],
        ),
    },
    Export {
        path: "d365/Active Accounts.csv",
        text: "(Do Not Modify) Account,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Account Name,Main Phone,Address 1: City,Primary Contact,Email (Primary Contact),Website,Industry,Number of Employees,Annual Revenue,Created On\n\
               1f1a2b3c-1111-4a5b-8c9d-000000000001,abc123==,3/1/2026 10:00 AM,Acme,212-555-0100,New York,Ann Lee,ann@acme.com,http://acme.com,Accounting,120,5000000,1/20/2024 9:30 AM\n\
               1f1a2b3c-1111-4a5b-8c9d-000000000002,abd123==,3/2/2026 10:00 AM,Bolt,212-555-0101,Boston,Bob Ray,bob@bolt.io,http://bolt.io,Retail,40,900000,2/13/2024 9:30 AM\n",
        expected: (
            "accounts",
            &[
                ("id", "(Do Not Modify) Account"),
                ("name", "Account Name"),
                ("website", "Website"),
                ("city", "Address 1: City"),
                ("industry", "Industry"),
                ("employees", "Number of Employees"),
                ("annual_revenue", "Annual Revenue"),
                ("created", "Created On"),
            ],
        ),
    },
    Export {
        path: "sugar/opportunities.csv",
        text: "id,name,date_entered,date_modified,description,deleted,opportunity_type,account_name,lead_source,amount,currency_id,date_closed,sales_stage,probability,assigned_user_name\n\
               a1b2c3d4-0001,Acme - 100 seats,2025-10-01 08:00:00,2026-01-01 08:00:00,,0,New Business,Acme,Web,25000.00,-99,2026-02-15,Closed Won,100,kim\n\
               a1b2c3d4-0002,Bolt - 10 seats,2025-11-01 08:00:00,2026-01-01 08:00:00,,0,Existing Business,Bolt,Web,2500.00,-99,2026-04-15,Proposal/Price Quote,65,kim\n",
        expected: (
            "opportunities",
            &[
                ("id", "id"),
                ("name", "name"),
                ("account_name", "account_name"),
                ("created", "date_entered"),
                ("amount", "amount"),
                ("close", "date_closed"),
                ("stage", "sales_stage"),
                ("probability", "probability"),
            ],
        ),
    },
    Export {
        path: "freshsales/deals.csv",
        text: "Id,Deal name,Deal value,Deal stage,Deal pipeline,Related account,Expected close date,Closed date,Sales owner,Probability (%),Created at,Updated at\n\
               70001,Acme upgrade,9000,Won,Default,Acme,2026-01-31,2026-01-30,Kim Owner,100,2025-09-01 08:00,2026-01-30 08:00\n\
               70002,Bolt start,3000,Negotiation,Default,Bolt,2026-06-30,,Kim Owner,60,2025-10-01 08:00,2026-01-30 08:00\n",
        expected: (
            "opportunities",
            &[
                ("id", "Id"),
                ("name", "Deal name"),
                ("amount", "Deal value"),
                ("stage", "Deal stage"),
                ("account_name", "Related account"),
                ("created", "Created at"),
                ("owner", "Sales owner"),
            ],
        ),
    },
    Export {
        path: "close/leads.csv",
        text: "id,display_name,status_label,url,date_created,date_updated,created_by_name,primary_contact_name,primary_contact_primary_email,primary_contact_primary_phone,primary_opportunity_value,num_won_opportunities\n\
               lead_aaa1,Acme,Customer,https://acme.com,2024-02-01T08:00:00Z,2026-01-01T08:00:00Z,Kim Owner,Ann Lee,ann@acme.com,+12125550100,1200,1\n\
               lead_aaa2,Bolt,Potential,https://bolt.io,2024-03-01T08:00:00Z,2026-01-01T08:00:00Z,Kim Owner,Bob Ray,bob@bolt.io,+12125550101,,0\n",
        expected: (
            "leads",
            &[
                ("id", "id"),
                ("email", "primary_contact_primary_email"),
                ("website", "url"),
                ("created", "date_created"),
            ],
        ),
    },
    Export {
        path: "close/opportunities.csv",
        text: "id,lead_id,lead_name,status_label,status_type,value,value_currency,value_period,confidence,date_created,date_won,contact_name,user_name,note\n\
               oppo_1,lead_aaa1,Acme,Won,won,120000,USD,one_time,100,2025-08-01T08:00:00Z,2025-12-01,Ann Lee,Kim Owner,\n\
               oppo_2,lead_aaa2,Bolt,Proposal,active,50000,USD,one_time,50,2025-09-01T08:00:00Z,,Bob Ray,Kim Owner,\n",
        expected: (
            "opportunities",
            &[
                ("id", "id"),
                ("stage", "status_label"),
                ("outcome", "status_type"),
                ("amount", "value"),
                ("currency", "value_currency"),
                ("created", "date_created"),
                ("won_date", "date_won"),
                ("probability", "confidence"),
            ],
        ),
    },
    Export {
        path: "copper/opportunities.csv",
        text: "Copper ID,Name,Company,Primary Contact,Pipeline,Stage,Status,Value,Currency,Close Date,Owned By,Win Probability,Created At,Updated At,Loss Reason\n\
               90001,Acme pilot,Acme,Ann Lee,Sales,Presentation,Open,4000,USD,2026-05-01,Kim Owner,50,2025-12-01,2026-01-01,\n\
               90002,Bolt pilot,Bolt,Bob Ray,Sales,Contract Review,Won,6000,USD,2026-01-15,Kim Owner,100,2025-11-01,2026-01-15,\n",
        expected: (
            "opportunities",
            &[
                ("id", "Copper ID"),
                ("name", "Name"),
                ("account_name", "Company"),
                ("stage", "Stage"),
                ("outcome", "Status"),
                ("amount", "Value"),
                ("currency", "Currency"),
                ("close", "Close Date"),
                ("created", "Created At"),
                ("owner", "Owned By"),
                ("loss_reason", "Loss Reason"),
            ],
        ),
    },
    Export {
        path: "sell/deals.csv",
        text: "ID,Name,Company Name,Main Contact,Stage,Pipeline,Value,Currency,Owner,Source,Loss Reason,Estimated Close Date,Added on,Last Stage Change\n\
               301,Acme machines,Acme,Ann Lee,Qualified,Sales,7000,EUR,Kim Owner,Web,,2026-07-01,2025-12-01,2026-01-10\n\
               302,Bolt machines,Bolt,Bob Ray,Won,Sales,9000,EUR,Kim Owner,Fair,,2026-01-20,2025-10-01,2026-01-20\n",
        expected: (
            "opportunities",
            &[
                ("id", "ID"),
                ("name", "Name"),
                ("account_name", "Company Name"),
                ("stage", "Stage"),
                ("amount", "Value"),
                ("currency", "Currency"),
                ("close", "Estimated Close Date"),
                ("created", "Added on"),
                ("owner", "Owner"),
            ],
        ),
    },
    Export {
        path: "odoo/crm.lead.csv",
        text: "External ID,Opportunity,Customer,Contact Name,Email,Phone,Salesperson,Sales Team,Stage,Expected Revenue,Probability,Expected Closing,Created on,Lost Reason\n\
               crm_lead_1,Office furniture,Acme,Ann Lee,ann@acme.com,+1 212 555 0100,Kim Owner,Direct,Proposition,22500.0,60,2026-05-30,2025-12-10 08:00:00,\n\
               crm_lead_2,Chairs,Bolt,Bob Ray,bob@bolt.io,+1 212 555 0101,Kim Owner,Direct,Won,8000.0,100,2026-01-30,2025-11-10 08:00:00,\n",
        expected: (
            "opportunities",
            &[
                ("id", "External ID"),
                ("name", "Opportunity"),
                ("account_name", "Customer"),
                ("contact_email", "Email"),
                ("stage", "Stage"),
                ("amount", "Expected Revenue"),
                ("close", "Expected Closing"),
                ("created", "Created on"),
                ("probability", "Probability"),
            ],
        ),
    },
    Export {
        path: "attio/deals.csv",
        text: "Record ID,Deal name,Deal stage,Deal owner,Deal value,Associated company,Associated people,Created at\n\
               6a0e3c11-0001,Acme data,In Progress,Kim Owner,1500,Acme,Ann Lee,2026-01-05T10:00:00.000Z\n\
               6a0e3c11-0002,Bolt data,Won 🎉,Kim Owner,2500,Bolt,Bob Ray,2026-01-06T10:00:00.000Z\n",
        expected: (
            "opportunities",
            &[
                ("id", "Record ID"),
                ("name", "Deal name"),
                ("stage", "Deal stage"),
                ("amount", "Deal value"),
                ("account_name", "Associated company"),
                ("created", "Created at"),
                ("owner", "Deal owner"),
            ],
        ),
    },
    Export {
        path: "attio/companies.csv",
        text: "Record ID,Company,Domains,Description,Categories,Employee range,Estimated ARR,Primary location,Last interaction,Created at\n\
               7a0e3c11-0001,Acme,acme.com,Makes anvils,Industry,51-250,$10M-$50M,New York,2026-01-05T10:00:00.000Z,2025-01-05T10:00:00.000Z\n\
               7a0e3c11-0002,Bolt,bolt.io,Makes bolts,Industry,11-50,$1M-$10M,Boston,2026-01-06T10:00:00.000Z,2025-01-06T10:00:00.000Z\n",
        expected: (
            "accounts",
            &[
                ("id", "Record ID"),
                ("name", "Company"),
                ("domain", "Domains"),
                ("employees", "Employee range"),
                ("annual_revenue", "Estimated ARR"),
                ("created", "Created at"),
            ],
        ),
    },
    Export {
        path: "monday/Deals.csv",
        text: "Name,Owner,Stage,Deal Value,Contacts,Accounts,Expected Close Date,Close Probability,Creation Log,Item ID\n\
               Acme suite,Kim Owner,Negotiation,11000,Ann Lee,Acme,2026-06-01,60,2025-12-01 10:00,88001\n\
               Bolt suite,Kim Owner,Won,12000,Bob Ray,Bolt,2026-01-10,100,2025-11-01 10:00,88002\n",
        expected: (
            "opportunities",
            &[
                ("id", "Item ID"),
                ("name", "Name"),
                ("stage", "Stage"),
                ("amount", "Deal Value"),
                ("account_name", "Accounts"),
                ("close", "Expected Close Date"),
                ("created", "Creation Log"),
                ("owner", "Owner"),
            ],
        ),
    },
    Export {
        path: "netsuite/OpportunityResults.csv",
        text: "Internal ID,Document Number,Title,Company,Status,Expected Close,Projected Total,Probability,Sales Rep,Date Created,Currency\n\
               4411,OPP101,ERP stage 1,Acme,Issued Quote,5/31/2026,80000.00,50,Kim Owner,12/1/2025,USD\n\
               4412,OPP102,ERP stage 2,Bolt,Closed Won,1/31/2026,65000.00,100,Kim Owner,10/15/2025,USD\n",
        expected: (
            "opportunities",
            &[
                ("id", "Internal ID"),
                ("name", "Title"),
                ("account_name", "Company"),
                ("outcome", "Status"),
                ("close", "Expected Close"),
                ("amount", "Projected Total"),
                ("created", "Date Created"),
                ("currency", "Currency"),
                ("owner", "Sales Rep"),
            ],
        ),
    },
    Export {
        path: "c4c/Opportunities.csv",
        text: "ID,Name,Account,Account ID,Primary Contact,Status,Sales Phase,Expected Value,Currency,Chance of Success,Start Date,Close Date,Owner,Changed On\n\
               5501,Pumps 2026,Acme,1000123,Ann Lee,In Process,Quotation,40000,EUR,60,01.12.2025,30.06.2026,Kim Owner,15.01.2026\n\
               5502,Valves 2026,Bolt,1000124,Bob Ray,Won,Close,20000,EUR,100,13.10.2025,31.01.2026,Kim Owner,31.01.2026\n",
        expected: (
            "opportunities",
            &[
                ("id", "ID"),
                ("name", "Name"),
                ("account_name", "Account"),
                ("account_id", "Account ID"),
                ("outcome", "Status"),
                ("stage", "Sales Phase"),
                ("amount", "Expected Value"),
                ("currency", "Currency"),
                ("close", "Close Date"),
                ("created", "Start Date"),
                ("probability", "Chance of Success"),
            ],
        ),
    },
    Export {
        path: "marketo/people.csv",
        text: "Id,First Name,Last Name,Email Address,Company Name,Job Title,Phone Number,Lead Source,Lead Status,Lead Score,Created At,Updated At,Unsubscribed\n\
               10,Ann,Lee,ann@cobalt.com,Cobalt,CTO,+1 212 555 0102,Webinar,MQL,57,2026-01-02 09:30:00,2026-03-01 10:00:00,false\n\
               11,Bob,Ray,bob@dune.com,Dune,CFO,+1 212 555 0103,Event,Open,12,2026-01-05 09:30:00,2026-03-01 10:00:00,true\n",
        expected: (
            "leads",
            &[
                ("id", "Id"),
                ("email", "Email Address"),
                ("first_name", "First Name"),
                ("last_name", "Last Name"),
                ("account_name", "Company Name"),
                ("title", "Job Title"),
                ("source", "Lead Source"),
                ("stage", "Lead Status"),
                ("created", "Created At"),
            ],
        ),
    },
    Export {
        path: "salesloft/people.csv",
        text: "First Name,Last Name,Email Address,Title,Company,Phone,City,State,Country,LinkedIn,Person Stage,Owner,Last Contacted,Created,Do Not Contact\n\
               Ann,Lee,ann@cobalt.com,CTO,Cobalt,+1 212 555 0102,Austin,TX,US,https://linkedin.com/in/annlee,Working,Kim Owner,2026-02-01,2026-01-02,false\n\
               Bob,Ray,bob@dune.com,CFO,Dune,+1 212 555 0103,Reno,NV,US,https://linkedin.com/in/bobray,Replied,Kim Owner,2026-02-03,2026-01-05,false\n",
        expected: (
            "contacts",
            &[
                ("email", "Email Address"),
                ("first_name", "First Name"),
                ("last_name", "Last Name"),
                ("account_name", "Company"),
                ("title", "Title"),
                ("created", "Created"),
                ("last_activity", "Last Contacted"),
            ],
        ),
    },
    Export {
        path: "apollo/apollo-contacts-export.csv",
        text: "First Name,Last Name,Title,Company,Company Name for Emails,Email,Email Status,Seniority,Departments,Work Direct Phone,# Employees,Industry,Person Linkedin Url,Website,City,State,Country,Company Phone,Technologies,Annual Revenue,Apollo Contact Id,Apollo Account Id\n\
               Ann,Lee,CTO,Cobalt,Cobalt,ann@cobalt.com,Verified,C suite,C-Suite,+1 212 555 0102,80,energy,http://www.linkedin.com/in/annlee,https://cobalt.com,Austin,Texas,United States,+1 212 555 0110,Salesforce,1000000,66a1f0001,66b1f0001\n\
               Bob,Ray,CFO,Dune,Dune,bob@dune.com,Verified,C suite,Finance,+1 212 555 0103,20,energy,http://www.linkedin.com/in/bobray,https://dune.com,Reno,Nevada,United States,+1 212 555 0111,HubSpot,500000,66a1f0002,66b1f0002\n",
        expected: (
            "contacts",
            &[
                ("id", "Apollo Contact Id"),
                ("email", "Email"),
                ("first_name", "First Name"),
                ("last_name", "Last Name"),
                ("title", "Title"),
                ("seniority", "Seniority"),
                ("account_name", "Company"),
                ("account_id", "Apollo Account Id"),
                ("website", "Website"),
                ("department", "Departments"),
            ],
        ),
    },
    Export {
        path: "apollo/apollo-accounts-export.csv",
        text: "Company Name,Company Name for Emails,# Employees,Industry,Website,Company Linkedin Url,Company Country,Keywords,Apollo Record Id,Short Description,Founded Year,Subsidiary of (Organization ID)\n\
               Cobalt,Cobalt,80,energy,https://cobalt.com,http://www.linkedin.com/company/cobalt,United States,solar,66b1f0001,Solar,2001,\n\
               Dune,Dune,20,energy,https://dune.com,http://www.linkedin.com/company/dune,United States,wind,66b1f0002,Wind,2011,\n",
        expected: (
            "accounts",
            &[
                ("id", "Apollo Record Id"),
                ("name", "Company Name"),
                ("website", "Website"),
                ("employees", "# Employees"),
                ("industry", "Industry"),
                ("country", "Company Country"),
                ("founded_year", "Founded Year"),
            ],
        ),
    },
    Export {
        path: "zoominfo/contacts.csv",
        text: "ZoomInfo Contact ID,Last Name,First Name,Job Title,Job Function,Management Level,Direct Phone Number,Email Address,Mobile phone,Person City,Country,ZoomInfo Company ID,Company Name,Website,Founded Year,Revenue (in 000s USD),Employees,Primary Industry\n\
               1234567,Lee,Ann,CTO,Engineering,C-Level,(212) 555-0102,ann@cobalt.com,(212) 555-0122,Austin,United States,345678,Cobalt,www.cobalt.com,2001,1000,80,Energy\n\
               1234568,Ray,Bob,CFO,Finance,C-Level,(212) 555-0103,bob@dune.com,(212) 555-0123,Reno,United States,345679,Dune,www.dune.com,2011,500,20,Energy\n",
        expected: (
            "contacts",
            &[
                ("id", "ZoomInfo Contact ID"),
                ("email", "Email Address"),
                ("first_name", "First Name"),
                ("last_name", "Last Name"),
                ("title", "Job Title"),
                ("account_id", "ZoomInfo Company ID"),
                ("account_name", "Company Name"),
                ("website", "Website"),
                ("seniority", "Management Level"),
            ],
        ),
    },
    Export {
        path: "erp/거래처.csv",
        text: "거래처코드,거래처명,사업자등록번호,대표자,업태,종목,전화,팩스,우편번호,주소,담당자,이메일,등록일자\n\
               C0001,㈜한빛소재,123-45-67890,홍길동,제조업,화학,02-123-4567,02-123-4568,04524,서울특별시 중구 세종대로 110,김영업,hong@hanbit.co.kr,2021-03-02\n\
               C0002,두루테크,234-56-78901,이순신,도소매,전자,031-234-5678,,13529,경기도 성남시 분당구 판교로 1,김영업,lee@duru.co.kr,2022-07-11\n",
        expected: (
            "accounts",
            &[
                ("id", "거래처코드"),
                ("name", "거래처명"),
                ("external_id", "사업자등록번호"),
                ("industry", "업태"),
                ("phone", "전화"),
                ("address", "주소"),
                ("postal_code", "우편번호"),
                ("created", "등록일자"),
                ("owner", "담당자"),
            ],
        ),
    },
    Export {
        path: "erp/영업기회.csv",
        text: "영업기회번호,영업기회명,거래처코드,거래처명,담당자,진행단계,계약금액(원),예상수주일,성공확률,등록일,실주사유\n\
               P-2026-001,스마트팩토리 1차,C0001,㈜한빛소재,김영업,제안,\"120,000,000\",2026-06-30,60%,2025-12-01,\n\
               P-2026-002,ERP 교체,C0002,두루테크,김영업,수주,\"85,000,000\",2026-01-31,100%,2025-10-15,\n",
        expected: (
            "opportunities",
            &[
                ("id", "영업기회번호"),
                ("name", "영업기회명"),
                ("account_id", "거래처코드"),
                ("account_name", "거래처명"),
                ("stage", "진행단계"),
                ("amount", "계약금액(원)"),
                ("close", "예상수주일"),
                ("probability", "성공확률"),
                ("created", "등록일"),
                ("loss_reason", "실주사유"),
                ("owner", "담당자"),
            ],
        ),
    },
    Export {
        path: "groupware/연락처.csv",
        text: "이름,회사명,부서,직급,직책,휴대폰,이메일,등록일\n\
               홍길동,㈜한빛소재,구매팀,부장,팀장,010-1234-5678,hong@hanbit.co.kr,2024-03-02\n\
               이순신,두루테크,전산실,차장,실장,010-2345-6789,lee@duru.co.kr,2024-04-02\n",
        expected: (
            "contacts",
            &[
                ("name", "이름"),
                ("account_name", "회사명"),
                ("department", "부서"),
                ("seniority", "직급"),
                ("title", "직책"),
                ("email", "이메일"),
                ("phone", "휴대폰"),
                ("created", "등록일"),
            ],
        ),
    },
    // No header says what these columns are: the cells do.
    Export {
        path: "unknown/people.csv",
        text: "Nr,Vorname,Nachname,Kontakt,Firma,Web\n\
               1,Ann,Lee,ann@cobalt.com,Cobalt,cobalt.com\n\
               2,Bob,Ray,bob@dune.com,Dune,dune.com\n",
        expected: (
            "contacts",
            &[
                ("first_name", "Vorname"),
                ("last_name", "Nachname"),
                ("email", "Kontakt"),
                ("account_name", "Firma"),
            ],
        ),
    },
    Export {
        path: "insightly/Opportunities.csv",
        text: "Record Id,Opportunity Name,Opportunity State,Current Stage,Pipeline,Bid Amount,Bid Currency,Bid Type,Opportunity Value,Probability Of Winning,Forecast Close Date,Actual Close Date,Date Created,Organization,User Responsible,Category\n\
               11,Pilot,WON,,Sales,12000,EUR,Fixed Bid,12000,100,2026-03-01,2026-02-20,2025-11-01,Acme GmbH,Sam Sales,New\n\
               12,Roll-out,OPEN,Proposal,Sales,45000,EUR,Fixed Bid,45000,50,2026-12-01,,2026-04-01,Acme GmbH,Sam Sales,New\n\
               13,Audit,LOST,,Sales,9000,EUR,Fixed Bid,9000,0,2026-01-10,2026-01-15,2025-10-01,Blau AG,Sam Sales,New\n",
        expected: (
            "opportunities",
            &[
                ("id", "Record Id"),
                ("name", "Opportunity Name"),
                ("account_name", "Organization"),
                ("stage", "Current Stage"),
                ("outcome", "Opportunity State"),
                ("amount", "Opportunity Value"),
                ("currency", "Bid Currency"),
                ("probability", "Probability Of Winning"),
                ("close", "Actual Close Date"),
                ("close", "Forecast Close Date"),
                ("created", "Date Created"),
                ("owner", "User Responsible"),
            ],
        ),
    },
    Export {
        path: "bitrix24/DEAL_20260901.csv",
        text: "ID;Deal name;Stage;Type;Pipeline;Amount;Currency;Company;Contact;Probability;Start date;End date;Closed;Responsible person;Created on;Modified on;Source\n\
               101;Deal 1;Deal won;Sale;General;15000;EUR;Acme GmbH;Jane Doe;100;01.02.2026;13.03.2026;Y;Sam Sales;01.02.2026 10:00:00;14.03.2026 10:00:00;Call\n\
               102;Deal 2;Negotiation;Sale;General;9000;EUR;Blau AG;Max M;40;05.05.2026;30.11.2026;N;Sam Sales;05.05.2026 10:00:00;25.05.2026 10:00:00;Web\n",
        expected: (
            "opportunities",
            &[
                ("id", "ID"),
                ("name", "Deal name"),
                ("account_name", "Company"),
                ("stage", "Stage"),
                ("amount", "Amount"),
                ("close", "End date"),
                ("created", "Created on"),
                ("owner", "Responsible person"),
            ],
        ),
    },
    Export {
        path: "salesmap/딜.csv",
        text: "RecordId,딜 이름,상태,파이프라인,파이프라인 단계,금액,회사,고객,담당자,예상 마감일,마감일,생성 날짜,성사 날짜,실패 날짜,실패 사유\n\
               d1,ERP 도입,Won,기본 파이프라인,계약 완료,12000000,한빛전자,홍길동,김영업,2026-02-28,2026-02-20,2025-11-01 09:00,2026-02-20,,\n\
               d2,추가 라이선스,In progress,기본 파이프라인,제안,5000000,한빛전자,홍길동,김영업,2026-11-30,,2026-05-01 09:00,,,\n\
               d3,보안 점검,Lost,기본 파이프라인,제안,3000000,두루테크,임꺽정,이영업,2026-03-31,2026-03-15,2025-12-01 09:00,,2026-03-15,가격\n",
        expected: (
            "opportunities",
            &[
                ("id", "RecordId"),
                ("name", "딜 이름"),
                ("account_name", "회사"),
                ("stage", "파이프라인 단계"),
                ("outcome", "상태"),
                ("amount", "금액"),
                ("close", "마감일"),
                ("close", "예상 마감일"),
                ("won_date", "성사 날짜"),
                ("lost_date", "실패 날짜"),
                ("created", "생성 날짜"),
                ("loss_reason", "실패 사유"),
                ("owner", "담당자"),
            ],
        ),
    },
    Export {
        path: "monday/Deals_1.csv",
        text: "Name,Account,Owner,Stage,Deal Value,Close Probability,Expected Close Date,Close Date,Item ID\n\
               Deal A,Acme GmbH,Sam,Won,12000,100,2026-03-01,2026-02-27,9001\n\
               Deal B,Blau AG,Sam,Proposal,8000,60,2026-12-01,,9002\n",
        expected: (
            "opportunities",
            &[
                ("id", "Item ID"),
                ("account_name", "Account"),
                ("amount", "Deal Value"),
                ("close", "Close Date"),
                ("close", "Expected Close Date"),
            ],
        ),
    },
];

#[test]
fn exports_of_other_vendors_come_out_as_what_they_are() {
    let mut wrong = Vec::new();
    for export in EXPORTS {
        let file = TableSample::read(export.path, Cursor::new(export.text), &ReadAs::default());
        let proposal = propose(&[file.expect("a readable export")]);
        let (kind, fields) = export.expected;
        let guess = proposal
            .unknown
            .first()
            .and_then(|unknown| unknown.guess.as_ref());
        let Some(guess) = guess else {
            let taken = proposal.sources.first();
            wrong.push(format!("{}: not guessed, but {taken:?}", export.path));
            continue;
        };
        if guess.kind.name() != kind {
            wrong.push(format!("{}: {} for {kind}", export.path, guess.kind));
            continue;
        }
        for (field, header) in fields {
            let found = guess.columns.iter().filter(|(name, _)| name == field);
            let found: Vec<&str> = found.map(|(_, header)| header.as_str()).collect();
            if !found.contains(header) {
                wrong.push(format!(
                    "{}: {field} is {found:?} and not {header}",
                    export.path
                ));
            }
        }
        if !guess.sure {
            wrong.push(format!("{}: not sure", export.path));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
