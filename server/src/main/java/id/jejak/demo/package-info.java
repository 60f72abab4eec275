/// The sample data of `./jejak demo`: people of Halmahera Selatan and months of their activities,
/// sent through the same doors as a phone's reports.
@NullMarked
package id.jejak.demo;

import org.jspecify.annotations.NullMarked;
