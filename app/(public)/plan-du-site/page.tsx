import { showSiteMap } from "./show-site-map.tsx";

export default function SiteMapRoute() {
  return showSiteMap();
}
