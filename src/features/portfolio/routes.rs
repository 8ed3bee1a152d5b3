//! What the handlers of strategies and groups share.

/// Handlers of strategies and of groups that differ by the owner only.
macro_rules! for_both_owners {
    ($($strategy:ident, $group:ident => $handler:ident($($arg:ident: $ty:ty),*);)+) => {$(
        pub(super) async fn $strategy(visit: Visit, Path(id): Path<StrategyId>, $($arg: $ty),*) -> Answer {
            $handler(visit, Owner::Strategy(id), $($arg),*).await
        }
        pub(super) async fn $group(visit: Visit, Path(id): Path<GroupId>, $($arg: $ty),*) -> Answer {
            $handler(visit, Owner::Group(id), $($arg),*).await
        }
    )+};
}
pub(super) use for_both_owners;
