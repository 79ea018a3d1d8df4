package mn.ukhaalag.bench;

/// The statements of a filing, as the stores of the house write them.
final class Statements {

  private Statements() {}

  static final String IDENTITY =
      """
      select uuidv7(?::timestamptz - clock_timestamp()) as id, petition.next_number(?) as number
      """;

  static final String SUBMISSION =
      """
      insert into petition.submission (key, body_hash, petition_id, at)
      values (?, ?, ?, ?)
      on conflict (key) do nothing
      """;

  static final String ROUTE =
      """
      select organisation_id from petition.route
      where category_code = ? and ended_at is null
        and (area_code is null or ? like area_code || '%')
      order by length(area_code) desc nulls last, priority
      limit 1
      """;

  static final String PETITION =
      """
      insert into petition.petition
          (id, reference, kind, channel, status, category_code, area_code, place, latitude,
           longitude, title, body, is_publishable, is_collective, received_at, rule_id,
           original_due_on, due_at, organisation_id, subject_organisation_id, subject_post_id,
           terms)
      values (?, ?, ?, 'API', 'RECEIVED', ?, ?, null, null, null, ?, ?, true, false, ?, ?, ?, ?,
              ?, null, null, array_to_tsvector(?::text[]))
      """;

  static final String MODERATION =
      """
      insert into petition.moderation (petition_id, subject, since)
      values (?, 'PETITION', ?)
      on conflict (petition_id, subject) where decided_at is null do nothing
      """;

  static final String PETITIONER =
      """
      insert into petition.petitioner
          (petition_id, account_id, name, register_number, register_hash, phone, email, address,
           language, filed_by_post)
      values (?, null, ?, null, null, ?, null, null, 'MN', null)
      """;

  static final String ENTRY =
      """
      insert into ledger.entry
          (at, account_id, post_id, act, thing_kind, thing_id, content_hash, detail)
      values (?, null, null, 'petition.filed', 'petition', ?, ?, ?::jsonb)
      """;

  static final String TASK =
      """
      insert into inbox.task
          (kind, thing_kind, thing_id, reference, title, path, addressee_kind, addressee, role,
           due_at, urgent, since)
      values (?, 'petition', ?, ?, ?, ?, 'ORGANISATION', ?, ?,
              coalesce(?::timestamptz, 'infinity'::timestamptz), false, ?)
      on conflict (thing_id, kind, addressee, role) where done_at is null
      do update set reference = excluded.reference, title = excluded.title, path = excluded.path,
          due_at = excluded.due_at, urgent = excluded.urgent
      """;

  static final String NOTICE =
      """
      with fresh as (
          insert into notice.notice
              (once, topic, template, arguments, path, thing_kind, thing_id, account_id, urgent,
               unsubscribe, at)
          values (?, 'petition.notice.own', 'petition.letter.received', ?::jsonb, ?, 'petition', ?,
                  null, false, null, ?)
          on conflict (once) do nothing
          returning id)
      insert into notice.message
          (notice_id, channel, name, address, language, urgent, secret, at, next_at, expires_at)
      select fresh.id, way.channel, ?, way.address, 'MN', false, false, ?, way.next_at, ?
      from fresh
      cross join (values ('EMAIL', null::text, null::timestamptz),
                         ('SMS', ?::text, ?::timestamptz))
          as way (channel, address, next_at)
      where way.address is not null
      """;
}
