/** Ends what a day has ended: published seeds and open needs whose last day has passed, in Asia/Tokyo. */
package jp.musubi.automation.ending;
