/**
 * Fictitious data (架空データ) to try Musubi with: texts written for this project, and the themes of sixteen real projects.
 * Organizations are invented. Research stages follow from TRL (1–2 basic, 3 applied, 4–6 prototype, 7–9 practical use);
 * where a source gives none, the stage is applied.
 */
package jp.musubi.node.demo;
