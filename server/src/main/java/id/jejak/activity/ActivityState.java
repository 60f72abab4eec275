package id.jejak.activity;

/// Where a report stands on the server (product.md, "States").
public enum ActivityState {
  SUBMITTED,
  APPROVED,
  RETURNED,
  WITHDRAWN
}
