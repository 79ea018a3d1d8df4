package mn.ukhaalag.petition.bulk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.language.MongolianText;
import mn.ukhaalag.petition.Matter;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.bulk.ImportRow.End;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// A petition as one row of the batch that the database is given; its parts are the columns.
@JsonNaming(SnakeCaseStrategy.class)
record BatchRow(
    String externalId,
    UUID id,
    String reference,
    String kind,
    String channel,
    String status,
    String categoryCode,
    String areaCode,
    @Nullable String place,
    @Nullable Double latitude,
    @Nullable Double longitude,
    String title,
    String body,
    boolean isPublishable,
    Instant receivedAt,
    UUID ruleId,
    LocalDate originalDueOn,
    Instant dueAt,
    UUID organisationId,
    @Nullable Instant closedAt,
    @Nullable String outcome,
    @Nullable String answer,
    @Nullable String legalGround,
    @Nullable String name,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String address,
    List<String> terms) {

  static BatchRow of(ImportRow row, Petition petition) {
    Matter matter = petition.matter();
    End end = row.end();
    return new BatchRow(
        row.externalId(),
        petition.id(),
        petition.reference().text(),
        petition.kind().name(),
        row.channel().name(),
        petition.status().name(),
        petition.category(),
        petition.area(),
        matter.place(),
        matter.point() == null ? null : matter.point().latitude(),
        matter.point() == null ? null : matter.point().longitude(),
        matter.title(),
        matter.body(),
        matter.isPublishable(),
        petition.receivedAt(),
        petition.receipt().rule(),
        petition.receipt().originalDueOn(),
        petition.dueAt(),
        petition.organisation(),
        end == null ? null : end.at(),
        end == null ? null : end.outcome().name(),
        end == null ? null : end.answer(),
        end == null ? null : end.legalGround(),
        row.sender().name(),
        row.sender().phone(),
        row.sender().email(),
        row.sender().address(),
        MongolianText.terms(matter.title() + "\n" + matter.body()));
  }
}
