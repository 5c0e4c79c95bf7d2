//! English titles, with readings decided by hand.

use super::check;

#[test]
fn titles_of_the_salesforce_sample() {
    check(
        "\
        CEO => c_level executive economic_buyer
        CFO => c_level finance economic_buyer
        SVP, Procurement => vp procurement procurement
        SVP, Administration and Finance => vp finance economic_buyer
        SVP, Operations => vp operations economic_buyer
        SVP, Production => vp operations economic_buyer
        SVP, Technology => vp it technical_buyer
        VP, Technology => vp it technical_buyer
        VP, Facilities => vp operations economic_buyer
        VP, Finance => vp finance economic_buyer
        VP, Production => vp operations economic_buyer
        VP, Administration => vp operations economic_buyer
        Director, Warehouse Mgmt => director operations user
        Director of Vendor Relations => director procurement procurement
        Dean of Administration => director operations user
        Regional General Manager => director - -
         => - - -
        ",
    );
}

#[test]
fn titles_of_the_other_data_sets() {
    check(
        "\
        Strategic Sourcing Manager => manager procurement procurement
        Procurement Manager => manager procurement procurement
        Accounts Payable Manager => manager finance user
        AP Lead => manager finance user
        AP Manager => manager finance user
        Head of Finance => director finance economic_buyer
        Finance Operations Manager => manager finance user
        Head of Procurement => director procurement procurement
        Director of Procurement => director procurement procurement
        VP Engineering => vp engineering technical_buyer
        VP of Finance => vp finance economic_buyer
        VP Finance => vp finance economic_buyer
        CTO => c_level engineering technical_buyer
        Head of IT => director it technical_buyer
        IT Director => director it technical_buyer
        Director of Sales => director sales user
        Sales Manager => manager sales user
        Director of Technology => director it technical_buyer
        Administrator => individual - -
        Purchasing Manager => manager procurement procurement
        Head of Analytics => director data technical_buyer
        Operations Manager => manager operations user
        Chief Marketing Officer => c_level marketing economic_buyer
        Company secretary => director legal legal
        Retail buyer => individual procurement procurement
        Engineer, aeronautical => individual engineering technical_buyer
        Data scientist => individual data technical_buyer
        Patent attorney => individual legal legal
        Technical sales engineer => individual sales user
        Financial risk analyst => individual finance user
        Commercial horticulturist => - - -
        Lexicographer => - - -
        ",
    );
}

#[test]
fn chief_officers_and_owners() {
    check(
        "\
        C.E.O. => c_level executive economic_buyer
        Founder & CEO => c_level executive economic_buyer
        Co-Founder and CTO => c_level engineering technical_buyer
        Founder => c_level - economic_buyer
        Owner => c_level - economic_buyer
        President => c_level executive economic_buyer
        President and COO => c_level executive economic_buyer
        Chairman of the Board => c_level executive economic_buyer
        Vice Chair => c_level executive economic_buyer
        CIO => c_level it technical_buyer
        CISO => c_level security security_compliance
        CIO/CISO => c_level it technical_buyer
        COO => c_level operations economic_buyer
        CMO => c_level marketing economic_buyer
        CHRO => c_level human_resources economic_buyer
        CRO => c_level - economic_buyer
        CPO, Procurement => c_level procurement procurement
        Chief Executive Officer => c_level executive economic_buyer
        Chief Executive => c_level executive economic_buyer
        Chief Financial Officer => c_level finance economic_buyer
        Chief Technology Officer => c_level engineering technical_buyer
        Chief Information Officer => c_level it technical_buyer
        Chief Information Security Officer => c_level security security_compliance
        Chief Operating Officer => c_level operations economic_buyer
        Chief Product & Technology Officer => c_level it technical_buyer
        Chief Revenue Officer => c_level sales economic_buyer
        Chief Risk Officer => c_level security security_compliance
        Chief Procurement Officer => c_level procurement procurement
        Chief Legal Officer => c_level legal legal
        Chief People Officer => c_level human_resources economic_buyer
        Chief Customer Officer => c_level support economic_buyer
        ＣＴＯ => c_level engineering technical_buyer
        Managing Partner => c_level - economic_buyer
        Director General => c_level executive economic_buyer
        ",
    );
}

#[test]
fn vice_presidents_and_directors() {
    check(
        "\
        Vice President => vp - economic_buyer
        Vice-President, Legal => vp legal legal
        Executive Vice President Sales => vp sales economic_buyer
        EVP => vp - economic_buyer
        AVP Information Security => vp security security_compliance
        V.P. Human Resources => vp human_resources economic_buyer
        VP Finance / CFO => c_level finance economic_buyer
        Vice President and CEO => c_level executive economic_buyer
        Assistant Vice President => vp - economic_buyer
        Deputy CFO => vp finance economic_buyer
        Deputy Chief Risk Officer => vp security security_compliance
        Managing Director => vp - economic_buyer
        Partner => vp - economic_buyer
        Partner, Tax => vp finance economic_buyer
        General Counsel => vp legal legal
        Director => director - -
        Executive Director => director - -
        Sr. Director, IT Security => director security security_compliance
        Associate Director, Research => director research user
        Head of Product Marketing => director marketing user
        Global Head, Purchasing => director procurement procurement
        Finance Director => director finance economic_buyer
        Financial Controller => director finance economic_buyer
        General Manager => director - -
        R&D Director => director research user
        Chief of Staff => director executive -
        Chief Architect => director - -
        Principal => director - -
        ",
    );
}

#[test]
fn managers_and_individuals() {
    check(
        "\
        Manager => manager - -
        Product Manager => manager product user
        Partner Manager => manager - -
        Lead Generation Manager => manager marketing user
        Lead Generation Specialist => individual marketing user
        Team Lead, Backend => manager engineering technical_buyer
        Tech Lead => manager engineering technical_buyer
        IT Support Supervisor => manager it technical_buyer
        Go to Market Manager => manager - -
        Manager, Head Office => manager - -
        Manager, Office of the CFO => manager - -
        CEO Office Manager => manager - -
        Assistant Director, Finance => manager finance user
        Assistant Manager => individual - -
        Compliance Manager => manager security security_compliance
        Data Protection Officer => manager security security_compliance
        Security Engineer => individual security security_compliance
        Security Guard => - operations user
        Senior Software Engineer => individual engineering technical_buyer
        Principal Engineer => individual engineering technical_buyer
        Network Engineer => individual it technical_buyer
        Sales Engineer => individual sales user
        Enterprise Architect => individual it technical_buyer
        Architect => individual - -
        Business Analyst => individual - -
        Financial Analyst => individual finance user
        Account Executive => individual sales user
        Product Owner => individual product user
        HR Business Partner => individual human_resources user
        Senior Buyer => individual procurement procurement
        Media Buyer => individual marketing user
        Legal Counsel => individual legal legal
        Tax Compliance Analyst => individual finance user
        Loan Officer => individual - -
        Customer Success Specialist => individual support user
        Talent Sourcing Specialist => individual human_resources user
        ",
    );
}

#[test]
fn who_serves_a_post_does_not_hold_it() {
    check(
        "\
        Assistant to the CEO => individual - -
        Executive Assistant to the Chief Revenue Officer => individual - -
        CEO Assistant => individual executive -
        Executive Assistant, Finance => individual finance user
        Secretary to the President => individual - -
        Chief of Staff to the CEO => director executive -
        Advisor to the Board => individual - -
        Analyst reporting to CFO => individual - -
        Former CEO => - - -
        Ex-CTO => - - -
        Retired VP, Sales => - - -
        Board Director => - - -
        Non-Executive Director => - - -
        Member of the Board of Directors => - - -
        Independent Director and CFO => c_level finance economic_buyer
        ",
    );
}

#[test]
fn nothing_is_made_of_nothing() {
    check(
        "\
        N/A => - - -
        - => - - -
        unknown => - - -
        Mr. => - - -
        Wizard => - - -
        Directory listing => - - -
        Vector => - - -
        Coordinate => - - -
        Italy => - - -
        12345 => - - -
        Presidential => - - -
        ",
    );
}
