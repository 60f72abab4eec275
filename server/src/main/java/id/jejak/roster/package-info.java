/// Bulk import: the officers of many teams from one spreadsheet.
@NullMarked
package id.jejak.roster;

import org.jspecify.annotations.NullMarked;
