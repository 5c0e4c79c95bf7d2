//! Korean titles, with readings decided by hand.

use super::check;

#[test]
fn the_top_of_the_company() {
    check(
        "\
        대표 => c_level executive economic_buyer
        대표님 => c_level executive economic_buyer
        대표이사 => c_level executive economic_buyer
        대표 이사 => c_level executive economic_buyer
        공동대표 => c_level executive economic_buyer
        대표이사/CEO => c_level executive economic_buyer
        대표이사 겸 CTO => c_level executive economic_buyer
        사장 => c_level executive economic_buyer
        회장 => c_level executive economic_buyer
        부회장 => c_level executive economic_buyer
        이사장 => c_level executive economic_buyer
        이사회 의장 => c_level executive economic_buyer
        대표변호사 => c_level legal legal
        최고경영자 => c_level executive economic_buyer
        최고기술책임자 => c_level engineering technical_buyer
        최고 기술 책임자 => c_level engineering technical_buyer
        최고기술책임자(CTO) => c_level engineering technical_buyer
        최고재무책임자 => c_level finance economic_buyer
        최고정보책임자 => c_level it technical_buyer
        최고정보보호책임자 => c_level security security_compliance
        정보보호최고책임자 => c_level security security_compliance
        최고운영책임자 => c_level operations economic_buyer
        최고마케팅책임자 => c_level marketing economic_buyer
        창업자 => c_level - economic_buyer
        \u{1103}\u{1162}\u{1111}\u{116d} => c_level executive economic_buyer
        ",
    );
}

#[test]
fn officers_and_heads() {
    check(
        "\
        부사장 => vp - economic_buyer
        부 사장 => vp - economic_buyer
        부사장 겸 CFO => c_level finance economic_buyer
        전무 => vp - economic_buyer
        전무이사 => vp - economic_buyer
        영업총괄 전무 => vp sales economic_buyer
        상무 => vp - economic_buyer
        상무보 => vp - economic_buyer
        재무담당 상무이사 => vp finance economic_buyer
        임원 => vp - economic_buyer
        이사 => director - -
        이사님 => director - -
        이사대우 => director - -
        기술이사 => director engineering technical_buyer
        재무이사 => director finance economic_buyer
        본부장 => director - -
        마케팅본부장 => director marketing user
        경영지원본부 이사 => director operations user
        사업부장 => director - -
        전산실장 => director it technical_buyer
        연구소장 => director research user
        공장장 => director operations user
        비서실장 => director executive -
        데이터센터장 => director data technical_buyer
        ",
    );
}

#[test]
fn teams_and_staff() {
    check(
        "\
        부장 => manager - -
        구매부장 => manager procurement procurement
        차장 => manager - -
        팀장 => manager - -
        정보보안팀장 => manager security security_compliance
        법무팀장 => manager legal legal
        IT팀장 => manager it technical_buyer
        인사팀장님 => manager human_resources user
        구매ㆍ자재팀장 => manager procurement procurement
        팀장(직무대행) => manager - -
        파트장 => manager - -
        과장 => manager - -
        영업1팀 과장 => manager sales user
        재경팀 차장 => manager finance user
        책임연구원 => manager research user
        개인정보보호책임자 => manager security security_compliance
        프로덕트 매니저 => manager product user
        대리 => individual - -
        조달팀 대리 => individual procurement procurement
        사원 => individual - -
        주임 => individual - -
        보안 엔지니어 => individual security security_compliance
        백엔드 개발자 => individual engineering technical_buyer
        구매담당자 => individual procurement procurement
        고객지원 담당자 => individual support user
        영업대표 => individual sales user
        사내변호사 => individual legal legal
        선임연구원 => individual research user
        ㅤ대리ㅤ => individual - -
        ",
    );
}

#[test]
fn words_inside_words_are_not_titles() {
    check(
        "\
        이사회 => - - -
        대리점 => - - -
        대표번호 => - - -
        사외이사 => - - -
        기타비상무이사 => - - -
        대표이사 비서 => individual executive -
        사장 수행비서 => individual executive -
        전 대표이사 => - - -
        (전) 상무 => - - -
        안전 이사 => director operations user
        전 세계 영업총괄 => director sales user
        법인사업팀장 => manager - -
        퇴사 => - - -
        없음 => - - -
        ",
    );
}
