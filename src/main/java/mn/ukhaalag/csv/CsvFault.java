package mn.ukhaalag.csv;

import mn.ukhaalag.web.Message;

/// What is wrong at one place of a table.
///
/// @param line the line of the file as an editor counts it, from 1
/// @param column the column's name; empty if the whole line or file is meant
public record CsvFault(long line, String column, Message message) {}
