/// The data source: an embedded real PostgreSQL in the data folder, or an external one by setting.
@NullMarked
package id.jejak.database;

import org.jspecify.annotations.NullMarked;
