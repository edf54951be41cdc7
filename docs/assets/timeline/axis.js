// @ts-check
// The axis of time that picture and strip share, and the span of it that the picture shows.

const DAY = 86400000;

export class Axis {
  #days;
  #start;
  #end;
  /** The first and the last share of the axis that the picture shows. */
  span = [0, 1];

  /**
   * @param {import("./query.js").Days} days  that it has
   */
  constructor(days) {
    this.#days = days;
    this.#start = Date.parse(days.first);
    this.#end = Date.parse(days.last);
  }

  /**
   * Show the days of a query.
   * @param {import("./query.js").Query} query
   */
  show({ from, to }) {
    this.span = [from === null ? 0 : this.share(Date.parse(from)), to === null ? 1 : this.share(Date.parse(to) + DAY)];
  }

  /**
   * The year at a share of what the picture shows.
   * @param {number} share
   */
  yearAt(share) {
    const [first, last] = this.span;
    const time = this.#start + (first + share * (last - first)) * (this.#end - this.#start);
    const [lowest, highest] = [this.#days.first, this.#days.last].map((day) => Number(day.slice(0, 4)));
    return Math.min(highest, Math.max(lowest, new Date(time).getUTCFullYear()));
  }

  /**
   * Where a time stands on the whole axis, from 0 to 1; what is outside stands at the ends.
   * @param {number} time
   */
  share(time) {
    return Math.min(1, Math.max(0, (time - this.#start) / (this.#end - this.#start + DAY)));
  }
}
