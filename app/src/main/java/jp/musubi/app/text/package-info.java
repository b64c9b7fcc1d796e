/** What users read: message bundles in Japanese and English, dates and numbers in their notation. */
package jp.musubi.app.text;
