import { folded } from "../../docs/assets/shared/folding.js";
import { equal, test } from "./testing.js";

test("letters with marks are those without", () => {
  equal(["Éire", "Łódź", "Tromsø", "Çeşme", "İzmir", "ılıca"].map(folded), ["eire", "lodz", "tromso", "cesme", "izmir", "ilica"]);
});

test("letters that few can type are spelt otherwise", () => {
  equal(["Gießen", "Æsir", "Œuvre", "Đakovo", "Bakı, Azərbaycan", "Þór"].map(folded),
    ["giessen", "aesir", "oeuvre", "dakovo", "baki, azerbaycan", "thor"]);
});

test("apostrophes are one, and those that are letters are none", () => {
  equal(["NATO’s", "NATO's", "Sanaʻa", "Sanaʼa"].map(folded), ["nato's", "nato's", "sanaa", "sanaa"]);
});

test("other scripts stay", () => {
  equal(folded("Україна 日本"), "украіна 日本"); // ї is і with a mark
});

test("American spelling is folded into the records' own", () => {
  equal(["Defense", "defensive", "Center", "organization", "size", "Centers"].map(folded),
    ["defence", "defensive", "centre", "organisation", "size", "centres"]);
});
