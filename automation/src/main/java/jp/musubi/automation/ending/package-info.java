/** Ends what a day has ended: published seeds and open needs whose last day has passed, what waits of pairings on hold, and affiliations of persons. Days are those of Asia/Tokyo. */
package jp.musubi.automation.ending;
