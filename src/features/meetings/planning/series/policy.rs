//! Who may see and change a series: as the meetings of its group.

use super::model::Series;
use kernel::ids::{GroupId, SeriesId};
use platform::{
    auth::{Actor, Permit, Right, Target, rights::permission::EditMeeting},
    errors::Result,
};

/// What a change of a series demands: it makes meetings of the series' group, too.
pub(crate) type SeriesPermit = Permit<EditMeeting, (GroupId, SeriesId)>;

/// May see a series of this group.
/// Fails: `AppError::NotFound`: to others it does not exist.
pub(super) fn read(actor: &Actor, group: GroupId) -> Result<()> {
    actor.sees(Right::ReadMeeting, &Target::group(group))
}

/// May change this series.
/// Fails: `AppError::NotFound` where the reader may not see it, `AppError::Forbidden` where only
/// that.
pub(super) fn edit(actor: &Actor, series: &Series) -> Result<SeriesPermit> {
    let group = series.group_id;
    read(actor, group)?;
    actor.permit_on(&Target::group(group), (group, series.id))
}
