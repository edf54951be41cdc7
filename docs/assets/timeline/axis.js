// @ts-check
// The axis of time that picture and strip share, and the span of it that the picture shows.

const DAY = 86400000;

export class Axis {
  #years;
  #start;
  #end;
  /** The first and the last share of the axis that the picture shows. */
  span = [0, 1];

  /**
   * @param {import("./query.js").Years} years
   * @param {number} end  the time at which it ends
   */
  constructor(years, end) {
    this.#years = years;
    this.#start = Date.UTC(years.first, 0, 1);
    this.#end = end;
  }

  /**
   * Show the years of a query.
   * @param {import("./query.js").Query} query
   */
  show({ from, to }) {
    this.span = [from === null ? 0 : this.share(Date.UTC(from, 0, 1)), to === null ? 1 : this.share(Date.UTC(to + 1, 0, 1))];
  }

  /**
   * The year at a share of what the picture shows.
   * @param {number} share
   */
  yearAt(share) {
    const [first, last] = this.span;
    const time = this.#start + (first + share * (last - first)) * (this.#end - this.#start);
    return Math.min(this.#years.last, Math.max(this.#years.first, new Date(time).getUTCFullYear()));
  }

  /**
   * Where a time stands on the whole axis, from 0 to 1; what is outside stands at the ends.
   * @param {number} time
   */
  share(time) {
    return Math.min(1, Math.max(0, (time - this.#start) / (this.#end - this.#start + DAY)));
  }
}
