//! What target accounts do with us, and what the pipeline has to do with it.

mod before_meeting;
mod channel;
mod coverage;
mod effort;
mod engagement;
mod influence;
mod mail;
mod reach;
mod split;
mod touch;

pub use before_meeting::{BeforeMeeting, Meeting, before_first_meeting};
pub use channel::{ChannelPreference, ChannelShare, channel_preference};
pub use coverage::{Coverage, coverage};
pub use effort::{Effort, SURVEYED};
pub use engagement::{account_engagement_rate, interaction_conversion};
pub use influence::{
    Influence, InfluenceRule, InfluencedPipeline, TargetDeal, influence_of, influenced_pipeline,
    influenced_summary,
};
pub use mail::{MailRates, Mailed, mail_rates};
pub use reach::{Reach, reach};
pub use split::{FunnelPart, Split, SplitCell, SplitTable, engagement_splits, split_of};
pub use touch::Touch;
