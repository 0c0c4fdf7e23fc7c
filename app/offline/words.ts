/** How downloads are put into words. Pure. */

/** 0.8 MB, or 40 kB below a tenth of one. */
export function bytesWords(bytes: number): string {
  return bytes < 100_000
    ? `${Math.max(1, Math.round(bytes / 1_000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** What went wrong with a download, calmly: `name` is the error's. */
export function failureWords(name: string): string {
  if (name === "QuotaExceededError") {
    return "这台设备给网页的空间不够，这一期没有存完。删掉几期，或者腾出一些空间，再点一次接着下。";
  }
  if (name === "NotSound") {
    return "网站正在更新，或者网络要先登录，没有存完。过一会儿再点一次，会接着下。";
  }
  return "网络断了，没有存完。连上网再点一次，会接着下。";
}
