// Deadlines counted in months; the twin of domain/months.py. A day is its ISO text, so that days compare as text does.
"use strict";
(() => {
  const lx = (window.lx = window.lx || {});
  const DAY = 86400000;
  const FIRST = "0001-01-01";
  const LAST = "9999-12-31";

  // The same day `months` later, clamped to the month's last. A deadline includes it. Never beyond the calendar.
  function addMonths(start, months) {
    const [year, month, day] = start.split("-").map(Number);
    const count = year * 12 + month - 1 + months;
    const to = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
    if (to.year > 9999) return LAST;
    if (to.year < 1) return FIRST;
    return [pad(to.year, 4), pad(to.month, 2), pad(Math.min(day, lastOf(to)), 2)].join("-");
  }

  // How many days later `end` is: 0 on the same day, negative before it. Counted in UTC, where no day has 23 hours.
  function daysBetween(start, end) {
    return (Date.parse(end) - Date.parse(start)) / DAY;
  }

  function lastOf({ year, month }) {
    if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
    return [4, 6, 9, 11].includes(month) ? 30 : 31;
  }

  function pad(number, width) {
    return String(number).padStart(width, "0");
  }

  lx.months = { addMonths, daysBetween };
})();
