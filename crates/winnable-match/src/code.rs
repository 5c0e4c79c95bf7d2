//! The decision codes of matching.

use winnable_model::Localised;

use crate::Outcome;

/// How a row was placed on an account, or why it was not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MatchCode {
    /// The account that the lead was converted into.
    ConvertedAccount,
    /// The account's id.
    AccountId,
    /// The associated company's domain, or the website's.
    AccountDomain,
    /// The account's exact name.
    AccountName,
    /// The domain of the e-mail address.
    EmailDomain,
    /// The id by which another system knows the account.
    ExternalId,
    /// The account's name without its legal form, at the account's place or telephone number.
    NameAndPlace,
    /// A name that differs by a slip or a common word, with a second field.
    CloseName,
    /// The telephone number and the street, under another name.
    PhoneAndStreet,
    /// A person accepted it in the table of overrides.
    Accepted,
    /// The account of the person that the row names.
    Person,
    /// Review: two accounts or more have the domain.
    SharedDomain,
    /// Review: two accounts or more have the name.
    SharedName,
    /// Review: one account has the name and another the domain.
    Conflict,
    /// Review: the same name with another legal form, so another legal entity.
    OtherLegalForm,
    /// Review: one name holds the other and more.
    ParentOrChild,
    /// Review: names that share a word and differ in another, or differ in a number.
    LookAlike,
    /// Review: the same name without its legal form, and nothing beside it.
    NameAlone,
    /// Review: a name that differs by a slip or a common word, and nothing beside it.
    CloseNameAlone,
    /// Review: the same name at another place.
    OtherPlace,
    /// Review: a telephone number or a street agrees, and the name does not.
    OtherNameThere,
    /// The row names no account in any way.
    NoAccountKey,
    /// The id is not among the accounts.
    UnknownAccountId,
    /// The domain is not among the accounts.
    UnknownDomain,
    /// The name is not among the accounts.
    UnknownName,
    /// The id of another system is not among the accounts.
    UnknownExternalId,
    /// A person said in the table of overrides that it belongs to no account.
    Never,
    /// A person said in the table of overrides that it belongs to none of the accounts that come near.
    Rejected,
    /// The e-mail address is of a free-mail provider.
    FreeMail,
    /// The website is a page on a site where anybody can have one.
    SharedHost,
    /// The e-mail address is of our own company.
    OwnDomain,
    /// The row names a person that is not among the people.
    UnknownPerson,
    /// The row names a person who belongs to no account.
    PersonWithoutAccount,
    /// People of several accounts have the e-mail address.
    SharedEmail,
}

impl MatchCode {
    /// What a row with this code came to.
    pub const fn outcome(self) -> Outcome {
        match self {
            Self::ConvertedAccount
            | Self::AccountId
            | Self::AccountDomain
            | Self::AccountName
            | Self::EmailDomain
            | Self::ExternalId
            | Self::NameAndPlace
            | Self::CloseName
            | Self::PhoneAndStreet
            | Self::Accepted
            | Self::Person => Outcome::Matched,
            Self::SharedDomain
            | Self::SharedName
            | Self::Conflict
            | Self::OtherLegalForm
            | Self::ParentOrChild
            | Self::LookAlike
            | Self::NameAlone
            | Self::CloseNameAlone
            | Self::OtherPlace
            | Self::OtherNameThere => Outcome::Review,
            Self::NoAccountKey
            | Self::UnknownAccountId
            | Self::UnknownDomain
            | Self::UnknownName
            | Self::UnknownExternalId
            | Self::Never
            | Self::Rejected
            | Self::FreeMail
            | Self::SharedHost
            | Self::OwnDomain
            | Self::UnknownPerson
            | Self::PersonWithoutAccount
            | Self::SharedEmail => Outcome::Unmatched,
        }
    }

    /// Whether the row was placed.
    pub const fn is_match(self) -> bool {
        matches!(self.outcome(), Outcome::Matched)
    }

    /// Whether the row, or a person about it, stated that it belongs to none of the accounts: such
    /// a row is not given to another by way of its person.
    pub const fn is_stated(self) -> bool {
        matches!(self, Self::UnknownAccountId | Self::Never)
    }

    /// The code's name in outputs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ConvertedAccount => "converted_account",
            Self::AccountId => "account_id",
            Self::AccountDomain => "account_domain",
            Self::AccountName => "account_name",
            Self::EmailDomain => "email_domain",
            Self::ExternalId => "external_id",
            Self::NameAndPlace => "name_and_place",
            Self::CloseName => "close_name",
            Self::PhoneAndStreet => "phone_and_street",
            Self::Accepted => "accepted",
            Self::Person => "person",
            Self::Conflict => "conflict",
            Self::OtherLegalForm => "other_legal_form",
            Self::ParentOrChild => "parent_or_child",
            Self::LookAlike => "look_alike",
            Self::NameAlone => "name_alone",
            Self::CloseNameAlone => "close_name_alone",
            Self::OtherPlace => "other_place",
            Self::OtherNameThere => "other_name_there",
            Self::UnknownExternalId => "unknown_external_id",
            Self::Never => "never",
            Self::Rejected => "rejected",
            Self::NoAccountKey => "no_account_key",
            Self::UnknownAccountId => "unknown_account_id",
            Self::UnknownDomain => "unknown_domain",
            Self::UnknownName => "unknown_name",
            Self::SharedDomain => "shared_domain",
            Self::SharedName => "shared_name",
            Self::FreeMail => "free_mail",
            Self::SharedHost => "shared_host",
            Self::OwnDomain => "own_domain",
            Self::UnknownPerson => "unknown_person",
            Self::PersonWithoutAccount => "person_without_account",
            Self::SharedEmail => "shared_email",
        }
    }
}

impl Localised for MatchCode {
    fn en(&self) -> String {
        match self {
            Self::ConvertedAccount => "the lead was converted into the account",
            Self::AccountId => "the row names the account's id",
            Self::AccountDomain => "the row names the account's domain",
            Self::AccountName => "the row names the account's exact name",
            Self::EmailDomain => "the e-mail address is of the account's domain",
            Self::ExternalId => "the row states the id by which another system knows the account",
            Self::NameAndPlace => {
                "the name without its legal form, and the place or telephone number"
            }
            Self::CloseName => "a name that differs by a slip or a common word, and a second field",
            Self::PhoneAndStreet => "the telephone number and the street, whatever the name",
            Self::Accepted => "accepted by hand",
            Self::Person => "the row names a person of the account",
            Self::Conflict => "two accounts have as much for them, each by other evidence",
            Self::OtherLegalForm => "the same name with another legal form: another legal entity",
            Self::ParentOrChild => "may be the parent or a subsidiary of the account",
            Self::LookAlike => "the names look alike",
            Self::NameAlone => "the name agrees, legal forms aside, and too little beside it",
            Self::CloseNameAlone => "a close name, and too little beside it",
            Self::OtherPlace => "the same name at another place",
            Self::OtherNameThere => "another field agrees, and the name does not",
            Self::UnknownExternalId => "no account has the id of the other system",
            Self::Never => "set aside by hand",
            Self::Rejected => "the account that comes near was ruled out by hand",
            Self::NoAccountKey => "the row names no account",
            Self::UnknownAccountId => "no account has the id",
            Self::UnknownDomain => "no account has the domain",
            Self::UnknownName => "no account of this name comes near",
            Self::SharedDomain => "several accounts have the domain",
            Self::SharedName => "several accounts have the name",
            Self::FreeMail => "the e-mail address is of a free-mail provider",
            Self::SharedHost => "the website is on a site where anybody can have a page",
            Self::OwnDomain => "the e-mail address is of our own company",
            Self::UnknownPerson => "the row names a person who is not among the people",
            Self::PersonWithoutAccount => "the row names a person who belongs to no account",
            Self::SharedEmail => "people of several accounts have the e-mail address",
        }
        .to_owned()
    }

    fn ko(&self) -> String {
        match self {
            Self::ConvertedAccount => "리드가 이 고객사로 전환됨",
            Self::AccountId => "고객사 id 일치",
            Self::AccountDomain => "고객사 도메인 일치",
            Self::AccountName => "고객사 이름 정확히 일치",
            Self::EmailDomain => "이메일 도메인이 고객사 도메인과 일치",
            Self::ExternalId => "외부 시스템 id 일치",
            Self::NameAndPlace => "법인 형태를 뺀 이름과 소재지 또는 전화번호 일치",
            Self::CloseName => "오타나 흔한 단어만 다른 이름과 다른 항목 일치",
            Self::PhoneAndStreet => "이름과 무관하게 전화번호와 번지 일치",
            Self::Accepted => "수동으로 승인됨",
            Self::Person => "고객사에 속한 사람의 행",
            Self::Conflict => "두 고객사가 서로 다른 근거로 비슷하게 맞음",
            Self::OtherLegalForm => "이름은 같지만 법인 형태가 다름: 다른 법인",
            Self::ParentOrChild => "모회사나 자회사일 수 있음",
            Self::LookAlike => "이름이 비슷함",
            Self::NameAlone => "법인 형태를 뺀 이름은 일치하지만 다른 근거가 부족함",
            Self::CloseNameAlone => "이름이 비슷하지만 다른 근거가 부족함",
            Self::OtherPlace => "이름은 같지만 소재지가 다름",
            Self::OtherNameThere => "다른 항목은 같지만 이름이 다름",
            Self::UnknownExternalId => "이 외부 id의 고객사가 없음",
            Self::Never => "수동으로 제외됨",
            Self::Rejected => "가까운 고객사가 수동으로 거절됨",
            Self::NoAccountKey => "고객사를 가리키는 값이 없음",
            Self::UnknownAccountId => "이 id의 고객사가 없음",
            Self::UnknownDomain => "이 도메인의 고객사가 없음",
            Self::UnknownName => "이 이름에 가까운 고객사가 없음",
            Self::SharedDomain => "여러 고객사가 같은 도메인을 씀",
            Self::SharedName => "여러 고객사가 같은 이름을 씀",
            Self::FreeMail => "무료 메일 주소",
            Self::SharedHost => "누구나 페이지를 만들 수 있는 사이트의 주소",
            Self::OwnDomain => "자사 도메인의 주소",
            Self::UnknownPerson => "사람 목록에 없는 사람을 가리킴",
            Self::PersonWithoutAccount => "고객사에 속하지 않은 사람을 가리킴",
            Self::SharedEmail => "여러 고객사의 사람이 같은 이메일을 씀",
        }
        .to_owned()
    }
}
