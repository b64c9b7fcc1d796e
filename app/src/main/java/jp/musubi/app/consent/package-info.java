/** What shows the consent to a need: put on record, and held against a document later. */
package jp.musubi.app.consent;
