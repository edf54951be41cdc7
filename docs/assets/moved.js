// @ts-check
// The old address of a record leads to the new one with the part of the page that was asked for.

location.replace((document.currentScript?.dataset.to ?? "") + location.search + location.hash);
