//! The decision codes of matching.

use winnable_model::Localised;

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
    /// The account of the person that the row names.
    Person,
    /// The row names no account in any way.
    NoAccountKey,
    /// The id is not among the accounts.
    UnknownAccountId,
    /// The domain is not among the accounts.
    UnknownDomain,
    /// The name is not among the accounts.
    UnknownName,
    /// Two accounts or more have the domain.
    SharedDomain,
    /// Two accounts or more have the name.
    SharedName,
    /// The e-mail address is of a free-mail provider.
    FreeMail,
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
    /// Whether the row was placed.
    pub const fn is_match(self) -> bool {
        matches!(
            self,
            Self::ConvertedAccount
                | Self::AccountId
                | Self::AccountDomain
                | Self::AccountName
                | Self::EmailDomain
                | Self::Person
        )
    }

    /// Whether the row stated an account that is not among the accounts: such a row means that
    /// account, and is not given to another by way of its person.
    pub const fn is_stated(self) -> bool {
        matches!(self, Self::UnknownAccountId)
    }

    /// The code's name in outputs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ConvertedAccount => "converted_account",
            Self::AccountId => "account_id",
            Self::AccountDomain => "account_domain",
            Self::AccountName => "account_name",
            Self::EmailDomain => "email_domain",
            Self::Person => "person",
            Self::NoAccountKey => "no_account_key",
            Self::UnknownAccountId => "unknown_account_id",
            Self::UnknownDomain => "unknown_domain",
            Self::UnknownName => "unknown_name",
            Self::SharedDomain => "shared_domain",
            Self::SharedName => "shared_name",
            Self::FreeMail => "free_mail",
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
            Self::Person => "the row names a person of the account",
            Self::NoAccountKey => "the row names no account",
            Self::UnknownAccountId => "no account has the id",
            Self::UnknownDomain => "no account has the domain",
            Self::UnknownName => "no account has exactly this name",
            Self::SharedDomain => "several accounts have the domain",
            Self::SharedName => "several accounts have the name",
            Self::FreeMail => "the e-mail address is of a free-mail provider",
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
            Self::Person => "고객사에 속한 사람의 행",
            Self::NoAccountKey => "고객사를 가리키는 값이 없음",
            Self::UnknownAccountId => "이 id의 고객사가 없음",
            Self::UnknownDomain => "이 도메인의 고객사가 없음",
            Self::UnknownName => "정확히 이 이름인 고객사가 없음",
            Self::SharedDomain => "여러 고객사가 같은 도메인을 씀",
            Self::SharedName => "여러 고객사가 같은 이름을 씀",
            Self::FreeMail => "무료 메일 주소",
            Self::OwnDomain => "자사 도메인의 주소",
            Self::UnknownPerson => "사람 목록에 없는 사람을 가리킴",
            Self::PersonWithoutAccount => "고객사에 속하지 않은 사람을 가리킴",
            Self::SharedEmail => "여러 고객사의 사람이 같은 이메일을 씀",
        }
        .to_owned()
    }
}
