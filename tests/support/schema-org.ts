/** The part of schema.org 30.0 that pages use: each type with what it is a kind of. */
const parents: Record<string, string> = {
  CreativeWork: "Thing",
  Article: "CreativeWork",
  NewsArticle: "Article",
  OpinionNewsArticle: "NewsArticle",
  AnalysisNewsArticle: "NewsArticle",
  ReportageNewsArticle: "NewsArticle",
  Comment: "CreativeWork",
  CorrectionComment: "Comment",
  WebSite: "CreativeWork",
  WebPage: "CreativeWork",
  CollectionPage: "WebPage",
  ProfilePage: "WebPage",
  Organization: "Thing",
  NewsMediaOrganization: "Organization",
  Person: "Thing",
  Intangible: "Thing",
  ItemList: "Intangible",
  BreadcrumbList: "ItemList",
  ListItem: "Intangible",
};

/** Each property with the types that it belongs to. */
const domains: Record<string, string[]> = {
  name: ["Thing"],
  alternateName: ["Thing"],
  description: ["Thing"],
  image: ["Thing"],
  mainEntityOfPage: ["Thing"],
  sameAs: ["Thing"],
  url: ["Thing"],
  about: ["CreativeWork"],
  author: ["CreativeWork"],
  comment: ["CreativeWork"],
  commentCount: ["CreativeWork"],
  correction: ["CreativeWork"],
  dateModified: ["CreativeWork"],
  datePublished: ["CreativeWork"],
  genre: ["CreativeWork"],
  headline: ["CreativeWork"],
  inLanguage: ["CreativeWork"],
  isAccessibleForFree: ["CreativeWork"],
  isPartOf: ["CreativeWork"],
  keywords: ["CreativeWork"],
  mainEntity: ["CreativeWork"],
  mentions: ["CreativeWork"],
  publisher: ["CreativeWork"],
  text: ["CreativeWork"],
  articleSection: ["Article"],
  dateline: ["NewsArticle"],
  publishingPrinciples: ["CreativeWork", "Organization", "Person"],
  actionableFeedbackPolicy: ["Organization", "NewsMediaOrganization"],
  correctionsPolicy: ["Organization", "NewsMediaOrganization"],
  diversityPolicy: ["Organization", "NewsMediaOrganization"],
  ethicsPolicy: ["Organization", "NewsMediaOrganization"],
  masthead: ["NewsMediaOrganization"],
  ownershipFundingInfo: ["Organization", "NewsMediaOrganization"],
  unnamedSourcesPolicy: ["Organization", "NewsMediaOrganization"],
  verificationFactCheckingPolicy: ["NewsMediaOrganization"],
  founder: ["Organization"],
  foundingDate: ["Organization"],
  location: ["Organization"],
  logo: ["Organization"],
  slogan: ["Organization"],
  jobTitle: ["Person"],
  worksFor: ["Person"],
  itemListElement: ["ItemList"],
  item: ["ListItem"],
  position: ["CreativeWork", "ListItem"],
};

/** Whether schema.org has a property for things of a type. */
export function hasProperty(type: string, property: string): boolean {
  return domains[property]?.some((domain) => isKindOf(type, domain)) ?? false;
}

/** Whether things of a type are things of another. */
export function isKindOf(type: string, other: string): boolean {
  return type === other || (parents[type] !== undefined && isKindOf(parents[type], other));
}
