/// Intake, revisions, receipts and withdrawal of reports.
@NullMarked
package id.jejak.activity;

import org.jspecify.annotations.NullMarked;
