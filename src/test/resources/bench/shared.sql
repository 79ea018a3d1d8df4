-- What the scripts of the bench share.
create schema if not exists bench;

-- The check digit of a reference by Damm's method.
create or replace function bench.check_digit(digits text) returns text language plpgsql immutable as $$
declare
    damm constant text[] := array['0317598642', '7092154863', '4206871359', '1750983426',
        '6123045978', '3674209581', '5869720134', '8945362017', '9438617205', '2581436790'];
    interim int := 0;
begin
    for place in 1 .. length(digits) loop
        interim := substr(damm[interim + 1], substr(digits, place, 1)::int + 1, 1)::int;
    end loop;
    return interim::text;
end $$;
