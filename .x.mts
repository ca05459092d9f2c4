import { chromium } from "@playwright/test"; import { gzipSync } from "node:zlib";
const b=await chromium.launch({executablePath:"/usr/bin/chromium",args:["--no-sandbox","--disable-gpu"]});
for(const path of (process.argv[3]??"/").split(",")){const page=await b.newPage({viewport:{width:1440,height:900}});
await page.route("**/*",r=>r.request().headers()["next-router-prefetch"]?r.abort():r.continue());
const s=new Map<string,Promise<Buffer>>();page.on("response",r=>{if(r.request().resourceType()==="script")s.set(r.url(),r.body())});
page.on("console",m=>{if(m.type()==="error")console.log("ERR",m.text())});
await page.goto(process.argv[2]+path);await page.evaluate(()=>window.scrollTo(0,document.body.scrollHeight));await page.waitForTimeout(6000);
const z=(await Promise.all(s.values())).map(x=>gzipSync(x).length);console.log(path,(z.reduce((a,c)=>a+c,0)/1024).toFixed(1),"KB",z.length);}
await b.close();
