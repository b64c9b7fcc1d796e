/** Question: Reads a job that matches all open needs again with how far it has come; empty when it does not exist for this viewer. */
package jp.musubi.query.readrematch;
