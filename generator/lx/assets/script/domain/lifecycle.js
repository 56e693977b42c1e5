// A record's state on a day; the twin of domain/lifecycle.py. Needs months.js.
// A lifetime is {start, until, claimable_until, closes, review_by, reviewed}: days as ISO text, null is open or unknown.
"use strict";
(() => {
  const lx = window.lx;
  const EXPIRING_DAYS = 30;
  const STALE_DAYS = 180;
  const NO_LAST_DAY = "9999-12-31";
  const AS_WRITTEN = ["draft", "withdrawn", "moved"];
  const OUT_OF_LISTS = [...AS_WRITTEN, "ended"];

  function state(lifetime, status, today) {
    if (AS_WRITTEN.includes(status)) return status;
    if (hasEnded(lifetime, status, today)) {
      return lifetime.claimable_until && today <= lifetime.claimable_until ? "claim-only" : "ended";
    }
    if (lifetime.closes && today > lifetime.closes) return "closed";
    if (lifetime.start && today < lifetime.start) return "upcoming";
    if (lifetime.until && lx.months.daysBetween(today, lifetime.until) <= EXPIRING_DAYS) return "expiring";
    const overdue = daysOverdue(lifetime, today);
    if (overdue > STALE_DAYS) return "stale";
    return overdue > 0 ? "overdue" : "current";
  }

  // Over for whoever begins today, though it may still be claimed.
  function hasEnded(lifetime, status, today) {
    return status === "ended" || Boolean(lifetime.until && today > lifetime.until);
  }

  // In lists, search, feeds and sums. Out of them, a record's page stays.
  function isListed(at) {
    return !OUT_OF_LISTS.includes(at);
  }

  // Days until the last day on which it still serves: its end, or past that the last day to claim. 0 is today.
  function daysLeft(lifetime, status, today) {
    const last = hasEnded(lifetime, status, today) ? lifetime.claimable_until : lifetime.until;
    return !last || last === NO_LAST_DAY || last < today ? null : lx.months.daysBetween(today, last);
  }

  // Days since a review was due; 0 while none is, and where nobody has reviewed it yet.
  function daysOverdue(lifetime, today) {
    if (!lifetime.reviewed || !lifetime.review_by) return 0;
    return Math.max(0, lx.months.daysBetween(lifetime.review_by, today));
  }

  // A device's clock may lag, but no day before the build is today.
  function todayOf(device, builtOn) {
    return device > builtOn ? device : builtOn;
  }

  lx.lifecycle = { state, hasEnded, isListed, daysLeft, daysOverdue, todayOf };
})();
