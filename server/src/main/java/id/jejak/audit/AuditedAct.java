package id.jejak.audit;

import java.util.EnumSet;
import java.util.Set;

/// The kinds of acts that the audit log keeps. A name that was once written stays.
public enum AuditedAct {
  OFFICER_ADDED,
  OFFICER_CHANGED,
  OFFICE_GIVEN,
  OFFICE_CHANGED,
  OFFICE_ENDED,
  OFFICE_HANDED_OVER,
  ACCOUNT_OPENED,
  ACCOUNT_LOCKED,
  ACCOUNT_UNLOCKED,
  SIGN_IN_RESET,
  SLIPS_PRINTED,
  SLIP_USED,
  SECOND_FACTOR_SET,
  SECOND_FACTOR_REMOVED,
  DEVICE_CLOSED,
  ROSTER_IMPORTED,
  TEAM_CHANGED,
  REGION_CHANGED,
  REGIONS_UPDATED,
  MAP_IMPORTED,
  OFFICE_WITHDRAWN,
  SECOND_FACTOR_REQUIRED,
  PASSKEY_ADDED,
  PASSKEY_REMOVED,
  PERIOD_CLOSED,
  PERIOD_ACCEPTED,
  PERIOD_REOPENED,
  TARGETS_SET,
  SIGNED_IN,
  SIGN_IN_FAILED,
  FILE_ORDERED;

  /// What is listed only when it is asked for: it changes nothing.
  static final Set<AuditedAct> ONLY_WHEN_ASKED_FOR =
      EnumSet.of(SIGNED_IN, SIGN_IN_FAILED, FILE_ORDERED);
}
