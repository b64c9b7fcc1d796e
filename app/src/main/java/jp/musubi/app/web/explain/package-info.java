/** 根拠の内訳 of any need and seed, and 「なぜこれが出てこないのか」: for coordinators and auditors. */
package jp.musubi.app.web.explain;
