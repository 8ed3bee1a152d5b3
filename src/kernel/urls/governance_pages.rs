//! The governance tables, their topics and levels, and the cards in their cells.

use crate::ids::*;

pages! {
    /// The current table.
    governance() => "/governance";
    governance_tables() => "/governance/tables";
    governance_table_new() => "/governance/tables/new";
    governance_table(id: GovernanceTableId) => "/governance/tables/{id}";
    /// What happens at it, as long as one looks on.
    governance_events(id: GovernanceTableId) => "/governance/tables/{id}/events";
    governance_table_edit(id: GovernanceTableId) => "/governance/tables/{id}/edit";
    governance_table_archive(id: GovernanceTableId) => "/governance/tables/{id}/archive";
    governance_table_restore(id: GovernanceTableId) => "/governance/tables/{id}/restore";
    /// Its topics and levels, and who may see it and write.
    governance_table_settings(id: GovernanceTableId) => "/governance/tables/{id}/settings";
    /// Whether others than its writers see it.
    governance_table_open(id: GovernanceTableId) => "/governance/tables/{id}/open";
    /// That it is the one people come to.
    governance_table_current(id: GovernanceTableId) => "/governance/tables/{id}/current";
    governance_table_invite(id: GovernanceTableId) => "/governance/tables/{id}/invite";

    /// A table's topics and levels.
    governance_lines(id: GovernanceTableId) => "/governance/tables/{id}/lines";
    governance_line_new(id: GovernanceTableId) => "/governance/tables/{id}/lines/new";
    governance_line(id: GovernanceLineId) => "/governance/lines/{id}";
    governance_line_edit(id: GovernanceLineId) => "/governance/lines/{id}/edit";
    governance_line_move(id: GovernanceLineId) => "/governance/lines/{id}/move";
    governance_line_archive(id: GovernanceLineId) => "/governance/lines/{id}/archive";
    governance_line_restore(id: GovernanceLineId) => "/governance/lines/{id}/restore";

    /// How a cell stands, as the coordination says.
    governance_cell(governance_topic: GovernanceLineId, governance_level: GovernanceLineId) =>
        "/governance/cells/{governance_topic}/{governance_level}";

    /// A table's cards.
    governance_cards(id: GovernanceTableId) => "/governance/tables/{id}/cards";
    governance_card_new(id: GovernanceTableId) => "/governance/tables/{id}/cards/new";
    governance_card(id: GovernanceCardId) => "/governance/cards/{id}";
    governance_card_edit(id: GovernanceCardId) => "/governance/cards/{id}/edit";
    governance_card_move(id: GovernanceCardId) => "/governance/cards/{id}/move";
    /// That its author is named after all.
    governance_card_sign(id: GovernanceCardId) => "/governance/cards/{id}/sign";
    /// That a question or risk is settled.
    governance_card_settle(id: GovernanceCardId) => "/governance/cards/{id}/settle";
    governance_card_archive(id: GovernanceCardId) => "/governance/cards/{id}/archive";
    governance_card_restore(id: GovernanceCardId) => "/governance/cards/{id}/restore";
    governance_comments(id: GovernanceCardId) => "/governance/cards/{id}/comments";
    governance_comment_withdraw(id: GovernanceCardId, governance_comment: GovernanceCommentId) =>
        "/governance/cards/{id}/comments/{governance_comment}/withdraw";

    /// Into which card one is merged.
    governance_card_merge(id: GovernanceCardId) => "/governance/cards/{id}/merge";
    governance_card_unmerge(id: GovernanceCardId) => "/governance/cards/{id}/unmerge";
    /// The points that somebody gives to a card.
    governance_card_vote(id: GovernanceCardId) => "/governance/cards/{id}/vote";

    /// A table's workshops.
    governance_workshops(id: GovernanceTableId) => "/governance/tables/{id}/workshops";
    governance_workshop_new(id: GovernanceTableId) => "/governance/tables/{id}/workshops/new";
    governance_workshop(id: GovernanceWorkshopId) => "/governance/workshops/{id}";
    governance_workshop_edit(id: GovernanceWorkshopId) => "/governance/workshops/{id}/edit";
    governance_workshop_advance(id: GovernanceWorkshopId) => "/governance/workshops/{id}/advance";
    /// That all see the cards of all.
    governance_workshop_reveal(id: GovernanceWorkshopId) => "/governance/workshops/{id}/reveal";
    governance_workshop_timer(id: GovernanceWorkshopId) => "/governance/workshops/{id}/timer";
    /// What all look at.
    governance_workshop_screen(id: GovernanceWorkshopId) => "/governance/workshops/{id}/screen";
    governance_workshop_archive(id: GovernanceWorkshopId) => "/governance/workshops/{id}/archive";
    governance_workshop_restore(id: GovernanceWorkshopId) => "/governance/workshops/{id}/restore";

    /// Who fills which topics of a table.
    governance_sub_groups(id: GovernanceTableId) => "/governance/tables/{id}/sub-groups";
    governance_sub_group(id: GovernanceSubGroupId) => "/governance/sub-groups/{id}";
    governance_sub_group_archive(id: GovernanceSubGroupId) => "/governance/sub-groups/{id}/archive";
    governance_sub_group_restore(id: GovernanceSubGroupId) => "/governance/sub-groups/{id}/restore";
    /// What a card is about.
    governance_links(id: GovernanceCardId) => "/governance/cards/{id}/links";
    governance_unlink(id: GovernanceCardId, governance_link: GovernanceLinkId) =>
        "/governance/cards/{id}/links/{governance_link}/remove";

    /// A table to hang up, on one A3.
    governance_pdf(id: GovernanceTableId) => "/governance/tables/{id}/table.pdf";
    /// The same on A4.
    governance_tiles(id: GovernanceTableId) => "/governance/tables/{id}/tiles.pdf";
    governance_svg(id: GovernanceTableId) => "/governance/tables/{id}/table.svg";
    governance_png(id: GovernanceTableId) => "/governance/tables/{id}/table.png";
    governance_markdown(id: GovernanceTableId) => "/governance/tables/{id}/table.md";
    /// Topics by levels, as a workbook.
    governance_xlsx(id: GovernanceTableId) => "/governance/tables/{id}/table.xlsx";
    /// Its cards as a list.
    governance_cards_xlsx(id: GovernanceTableId) => "/governance/tables/{id}/cards.xlsx";
    governance_cards_csv(id: GovernanceTableId) => "/governance/tables/{id}/cards.csv";
}

links! {
    /// One topic of the table alone.
    governance_topic(id: GovernanceTableId, topic: GovernanceLineId) =>
        "/governance/tables/{id}?topic={topic}";
    /// One level of the table alone.
    governance_level(id: GovernanceTableId, level: GovernanceLineId) =>
        "/governance/tables/{id}?level={level}";
    /// A new card in a cell.
    governance_card_into(id: GovernanceTableId, topic: GovernanceLineId, level: GovernanceLineId) =>
        "/governance/tables/{id}/cards/new?topic={topic}&level={level}";
    /// A new topic.
    governance_topic_new(id: GovernanceTableId) => "/governance/tables/{id}/lines/new?side=topic";
    /// A new level.
    governance_level_new(id: GovernanceTableId) => "/governance/tables/{id}/lines/new?side=level";
    /// A card where it stands in its cell.
    governance_card_at(id: GovernanceTableId, card: GovernanceCardId) =>
        "/governance/tables/{id}#card-{card}";
    /// A cell of a workshop, as the screen shows it.
    governance_screen_cell(id: GovernanceWorkshopId, topic: GovernanceLineId, level: GovernanceLineId) =>
        "/governance/workshops/{id}/screen?topic={topic}&level={level}";
    /// The table beside what is known of the governance of a strategy.
    governance_compared(id: GovernanceTableId, compare: StrategyId) =>
        "/governance/tables/{id}?compare={compare}";
    /// A card, to be taken to an agenda.
    governance_card_to_agenda(id: GovernanceTableId, card: GovernanceCardId) =>
        "/governance/tables/{id}/agenda?card={card}";
}
