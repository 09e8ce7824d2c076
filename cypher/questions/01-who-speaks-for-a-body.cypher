// Who has spoken or acted for a body or for a part of it, in which post, and where does it say so?
// 谁在文章里代表某机构（含下属部门）发言或任职？担任什么职务？原文在哪里？
// Change the name in the first line. 改第一行的机构名称即可。
WITH '陕西省卫生健康委员会' AS body
MATCH (top:Organization)
WHERE top.name = body OR body IN top.names
MATCH (top)<-[:PART_OF*0..2]-(o:Organization)<-[post:AFFILIATED_WITH]-(p:Person)
RETURN p.name AS person, post.title AS title, o.name AS body, post.since AS since, post.sentence AS sentence, post.articleTitle AS article
ORDER BY since DESC, person;
