-- A line feed and the wide signs of Asian keyboards begin formulas too.
create or replace function petition.cell(content text) returns text immutable parallel safe
    return case when left(content, 1) in ('=', '+', '-', '@', E'\t', E'\r', E'\n',
                                          '＝', '＋', '－', '＠') then '''' || content
           else content end;
