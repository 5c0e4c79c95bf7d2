//! Nothing but a home for the bench `decisions`.
