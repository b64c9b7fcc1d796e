/**
 * What can happen: to a research seed (研究シーズ), a corporate need (企業ニーズ), a pairing (組合せ), in a contact (活動記録), to a promise (約束),
 * to organizations, persons and roles, to the glossary (用語集), to the jobs
 * that match all needs again, and what erases. One sealed family, so that every switch over events is complete.
 */
package jp.musubi.language.event;
